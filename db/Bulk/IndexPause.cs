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

    private IReadOnlyList<ITable> tables = [];

    private IndexPause(DbContext db) => this.db = db;

    public static async Task<IndexPause> BeginAsync(DbContext db, IReadOnlyCollection<Type> entities, CancellationToken cancel)
    {
        var pause = new IndexPause(db);
        var model = db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        pause.tables = [.. model.Tables.Where(table => table.EntityTypeMappings.Any(mapping => entities.Contains(mapping.TypeBase.ClrType)))];
        var away = new List<MigrationOperation>();
        if (db.Database.IsNpgsql()) pause.TakeKeys(model, away);
        foreach (var index in pause.tables.SelectMany(table => table.Indexes))
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
        if (db.Database.IsNpgsql()) await PrepareAsync(cancel);
        foreach (var (done, operation) in back.Index())
        {
            await RunAsync([operation], cancel);
            step(done + 1, back.Count);
        }
    }

    // Sorting wants memory; the setting goes with the transaction. What follows in it asks tables that were empty when it began: tell the planner.
    private async Task PrepareAsync(CancellationToken cancel)
    {
        await db.Database.ExecuteSqlRawAsync("SET LOCAL maintenance_work_mem = '256MB'; SET LOCAL work_mem = '64MB'", cancel);
        var sql = db.GetService<ISqlGenerationHelper>();
        var names = tables.Select(table => sql.DelimitIdentifier(table.Name, table.Schema));
        await RunAsync([new SqlOperation { Sql = $"ANALYZE {string.Join(", ", names)}" }], cancel);
    }

    private void TakeKeys(IRelationalModel model, List<MigrationOperation> away)
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
