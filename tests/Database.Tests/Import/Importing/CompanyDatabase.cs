using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Outcomes.Database.Import;
using Outcomes.Platform;
using Outcomes.Tests.Support;

namespace Outcomes.Database.Tests.Import;

/// <summary>An empty database of its own, on any database, into which folders are imported on a stated day.</summary>
internal sealed class CompanyDatabase : IAsyncDisposable
{
    private readonly string _name = $"outcomes_import_{Guid.NewGuid():N}";
    private readonly DatabaseProvider _provider;
    private readonly string _folder;
    private readonly StatedClock _clock = new();
    private ServiceProvider _services = new ServiceCollection().BuildServiceProvider();

    private CompanyDatabase(DatabaseProvider provider)
    {
        _provider = provider;
        _folder = Path.Combine(Path.GetTempPath(), _name);
        System.IO.Directory.CreateDirectory(_folder);
    }

    /// <summary>All databases, for theories.</summary>
    public static TheoryData<DatabaseProvider> Providers => [DatabaseProvider.Sqlite, DatabaseProvider.Postgres, DatabaseProvider.SqlServer];

    private static string? PostgresServer => Environment.GetEnvironmentVariable("OUTCOMES_TEST_POSTGRES");

    public DateTimeOffset Now { set => _clock.Now = value; }

    /// <summary>Skips the test, with the reason, where the database is not there.</summary>
    public static async Task<CompanyDatabase> CreateAsync(DatabaseProvider provider)
    {
        Assert.SkipWhen(
            provider == DatabaseProvider.Postgres && PostgresServer is null,
            "PostgreSQL: set OUTCOMES_TEST_POSTGRES to a server that may create databases.");
        if (provider == DatabaseProvider.SqlServer) Assert.SkipWhen(SqlServerEngine.WhyNot is not null, SqlServerEngine.WhyNot ?? "");
        var database = new CompanyDatabase(provider);
        await database.StartAsync();
        return database;
    }

    public async Task<ImportReport> ImportAsync(string folder, bool dryRun = false)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = Viewer.System("import by tests");
        return await scope.ServiceProvider.GetRequiredService<Importer>().RunAsync(folder, dryRun, null, CancellationToken.None);
    }

    public async Task<T> ReadAsync<T>(Func<OutcomesDb, Task<T>> read)
    {
        await using var db = Open();
        return await read(db);
    }

    public AuditVerifier Verifier => _services.GetRequiredService<AuditVerifier>();

    public Databases Databases => _services.GetRequiredService<Databases>();

    public OutcomesDb Open() => Databases.Open(Viewer.System("tests"));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_provider == DatabaseProvider.Postgres)
        {
            NpgsqlConnection.ClearAllPools();
            await OnServerAsync($"DROP DATABASE IF EXISTS \"{_name}\" WITH (FORCE)");
        }

        if (_provider == DatabaseProvider.SqlServer) await SqlServerEngine.DropAsync(_name);
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAsync()
    {
        var connection = (string?)null;
        if (_provider == DatabaseProvider.Postgres)
        {
            await OnServerAsync($"CREATE DATABASE \"{_name}\"");
            connection = new NpgsqlConnectionStringBuilder(PostgresServer) { Database = _name }.ConnectionString;
        }

        if (_provider == DatabaseProvider.SqlServer) connection = await SqlServerEngine.CreateAsync(_name);

        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock).AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>().AddLogging().AddPlatform();
        services.AddOutcomesDatabase(new DatabaseOptions { Provider = _provider, Connection = connection, DataFolder = _folder });
        _services = services.BuildServiceProvider();
        await using var db = Open();
        await db.Database.EnsureCreatedAsync();
    }

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(PostgresServer);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class StatedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
