using Npgsql;
using Outcomes.Database;

namespace Outcomes.Tests.Support;

/// <summary>An empty database of its own for one server, gone when it is disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string name = $"outcomes_{Guid.NewGuid():N}";

    private TestDatabase(DatabaseProvider provider)
    {
        Provider = provider;
        Folder = Path.Combine(Path.GetTempPath(), name);
        System.IO.Directory.CreateDirectory(Folder);
    }

    public DatabaseProvider Provider { get; }
    public string Folder { get; }
    public string? Connection { get; private set; }

    private static string? PostgresServer => Environment.GetEnvironmentVariable("OUTCOMES_TEST_POSTGRES");

    /// <summary>Why tests on this provider are skipped here; absent where they run.</summary>
    public static string? WhyNot(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Postgres when PostgresServer is null => "PostgreSQL: set OUTCOMES_TEST_POSTGRES to a server that may create databases.",
        DatabaseProvider.SqlServer => SqlServerEngine.WhyNot,
        _ => null,
    };

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider)
    {
        var database = new TestDatabase(provider);
        if (provider == DatabaseProvider.Postgres)
        {
            await database.OnServerAsync($"CREATE DATABASE \"{database.name}\"");
            database.Connection = new NpgsqlConnectionStringBuilder(PostgresServer) { Database = database.name, MaxPoolSize = 30 }.ConnectionString;
        }
        if (provider == DatabaseProvider.SqlServer) database.Connection = await SqlServerEngine.CreateAsync(database.name);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (Provider == DatabaseProvider.Postgres)
        {
            await using (var connection = new NpgsqlConnection(Connection)) NpgsqlConnection.ClearPool(connection);
            await OnServerAsync($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");
        }
        if (Provider == DatabaseProvider.SqlServer) await SqlServerEngine.DropAsync(name);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(Folder, recursive: true);
    }

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(PostgresServer);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
