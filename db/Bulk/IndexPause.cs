using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Outcomes.Database.Bulk;

/// <summary>Takes the indexes of some tables away while these are filled, and makes them anew in one go, which sorts instead of searching:
/// several times faster for millions of rows. Foreign keys too where the database can; they are checked when they come back.</summary>
/// <remarks>Inside one transaction: if it is given up, all are there as before. For tables that nobody else uses, such as empty ones.</remarks>
internal sealed class IndexPause
{
    private readonly DbContext db;
    private readonly List<MigrationOperation> back = [];

    private IndexPause(DbContext db) => this.db = db;

    public static async Task<IndexPause> BeginAsync(DbContext db, IReadOnlyCollection<Type> entities, CancellationToken cancel)
    {
        var pause = new IndexPause(db);
        var model = db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        var tables = model.Tables.Where(table => table.EntityTypeMappings.Any(mapping => entities.Contains(mapping.TypeBase.ClrType))).ToList();
        var away = new List<MigrationOperation>();
        if (db.Database.IsNpgsql()) pause.TakeKeys(model, tables, away);
        foreach (var index in tables.SelectMany(table => table.Indexes))
        {
            away.Add(DropIndexOf(index));
            pause.back.Insert(0, CreateIndexOperation.CreateFrom(index));
        }
        await pause.RunAsync(away, cancel);
        return pause;
    }

    /// <param name="step">Told what comes next, and how far this is.</param>
    public async Task EndAsync(Action<int, int> step, CancellationToken cancel)
    {
        // Sorting wants memory; the setting goes with the transaction.
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlRawAsync("SET LOCAL maintenance_work_mem = '256MB'; SET LOCAL work_mem = '128MB'", cancel);
        foreach (var (done, operation) in back.Index())
        {
            await RunAsync([operation], cancel);
            step(done + 1, back.Count);
        }
    }

    private void TakeKeys(IRelationalModel model, List<ITable> tables, List<MigrationOperation> away)
    {
        foreach (var table in tables)
            if (table.PrimaryKey is { } key)
            {
                away.Add(new DropPrimaryKeyOperation { Name = key.Name, Table = table.Name, Schema = table.Schema });
                back.Add(AddPrimaryKeyOperation.CreateFrom(key));
            }
        var foreign = model.Tables.SelectMany(table => table.ForeignKeyConstraints)
            .Where(key => tables.Contains(key.Table) || tables.Contains(key.PrincipalTable)).ToList();
        back.AddRange(foreign.Select(AddForeignKeyOperation.CreateFrom));
        away.InsertRange(0, foreign.Select(key => new DropForeignKeyOperation { Name = key.Name, Table = key.Table.Name, Schema = key.Table.Schema }));
    }

    private static DropIndexOperation DropIndexOf(ITableIndex index) => new() { Name = index.Name, Table = index.Table.Name, Schema = index.Table.Schema };

    private async Task RunAsync(IReadOnlyList<MigrationOperation> operations, CancellationToken cancel)
    {
        var connection = db.GetService<IRelationalConnection>();
        foreach (var command in db.GetService<IMigrationsSqlGenerator>().Generate(operations, db.GetService<IDesignTimeModel>().Model))
            await command.ExecuteNonQueryAsync(connection, cancellationToken: cancel);
    }
}
