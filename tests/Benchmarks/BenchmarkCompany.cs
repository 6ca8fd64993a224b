using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Auth;
using Outcomes.Database;
using Outcomes.Database.Demo;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Benchmarks;

/// <summary>2,000 people and 100,000 deliverables, seen by the manager whose reports are nearest to 75.</summary>
/// <param name="Token">Of that manager.</param>
internal sealed record BenchmarkCompany(Guid ManagerId, Guid UnitId, int Reports, string Token)
{
    private const int Deliverables = 100_000;

    public static async Task<BenchmarkCompany> PrepareAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = Viewer.System("benchmark");
        var db = scope.ServiceProvider.GetRequiredService<OutcomesDb>();
        if (!await db.Set<Person>().AnyAsync())
        {
            Console.WriteLine("Making the company once; this takes some minutes …");
            await services.GetRequiredService<DemoCompany>().MakeAsync(new DemoOptions(2_000, 1, db.Today), progress: null, CancellationToken.None);
            await MultiplyAsync(services.GetRequiredService<DatabaseOptions>().ConnectionString);
        }
        var manager = await db.Set<Person>().Where(p => p.Status == PersonStatus.Active)
            .Select(p => new { p.Id, p.Email, p.OrgUnitId, Reports = db.Set<ManagerClosure>().Count(c => c.AncestorId == p.Id && c.Depth == 1) })
            .OrderBy(p => Math.Abs(p.Reports - 75)).ThenBy(p => p.Id).FirstAsync();
        if (!await db.Set<Account>().AnyAsync(account => account.Email == manager.Email))
            await scope.ServiceProvider.GetRequiredService<AddAccount>().RunAsync(new AddAccount.Request(manager.Email, null, "seven quiet tables"), CancellationToken.None);
        var token = await scope.ServiceProvider.GetRequiredService<CreateToken>().RunAsync(new CreateToken.Request(manager.Email, "odata.read", 1), CancellationToken.None);
        return new BenchmarkCompany(manager.Id, manager.OrgUnitId, manager.Reports, token);
    }

    // Copies differ in id and due day only, so that states, people and visibility keep their shares.
    private static async Task MultiplyAsync(string connectionString)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        var columns = new List<string>();
        await using (var table = connection.CreateCommand())
        {
            table.CommandText = "SELECT name FROM pragma_table_info('Deliverables')";
            await using var names = await table.ExecuteReaderAsync();
            while (await names.ReadAsync()) columns.Add(names.GetString(0));
        }
        var values = columns.Select(column => column switch
        {
            "Id" => "substr(Id, 1, 24) || printf('%02X', $round) || substr(Id, 27)",
            "DueOn" => "date(DueOn, '-' || $round || ' days')",
            _ => $"\"{column}\"",
        });
        await using var copy = connection.CreateCommand();
        copy.CommandText = $"""
            INSERT OR IGNORE INTO Deliverables ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
            SELECT {string.Join(", ", values)} FROM Deliverables WHERE rowid <= $first LIMIT max(0, {Deliverables} - (SELECT COUNT(*) FROM Deliverables))
            """;
        await using var last = connection.CreateCommand();
        last.CommandText = "SELECT MAX(rowid) FROM Deliverables";
        copy.Parameters.AddWithValue("$first", await last.ExecuteScalarAsync());
        var round = copy.Parameters.Add("$round", SqliteType.Integer);
        for (round.Value = 1; (int)round.Value < 200 && await copy.ExecuteNonQueryAsync() > 0; round.Value = (int)round.Value + 1) { }
        await using var analyse = connection.CreateCommand();
        analyse.CommandText = "ANALYZE";
        await analyse.ExecuteNonQueryAsync();
    }
}
