using Npgsql;

namespace Outcomes.Database.Tests;

/// <summary>A data folder and, on PostgreSQL, an empty database of its own; both are gone when it is disposed.</summary>
internal sealed class ScratchDatabase : IDisposable
{
    private readonly string name = $"outcomes_{Guid.NewGuid():N}";

    public ScratchDatabase(DatabaseProvider provider)
    {
        Provider = provider;
        Folder = Path.Combine(Path.GetTempPath(), name);
        if (provider != DatabaseProvider.Postgres) return;
        Assert.SkipWhen(PostgresServer is null, "PostgreSQL: set OUTCOMES_TEST_POSTGRES to a server that may create databases.");
        OnServer($"CREATE DATABASE \"{name}\"");
        Connection = new NpgsqlConnectionStringBuilder(PostgresServer) { Database = name, MaxPoolSize = 30 }.ConnectionString;
    }

    public DatabaseProvider Provider { get; }

    /// <summary>Not made yet.</summary>
    public string Folder { get; }

    /// <summary>Absent on SQLite, whose file lies in the folder.</summary>
    public string? Connection { get; }

    /// <summary>How a command line names it.</summary>
    public string[] Arguments => ["--data", Folder, .. Connection is null ? [] : new[] { "--database", $"{Provider}", "--connection", Connection }];

    private static string? PostgresServer => Environment.GetEnvironmentVariable("OUTCOMES_TEST_POSTGRES");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Connection is not null)
        {
            using (var connection = new NpgsqlConnection(Connection)) NpgsqlConnection.ClearPool(connection);
            OnServer($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");
        }
        if (Path.Exists(Folder)) System.IO.Directory.Delete(Folder, recursive: true);
    }

    private static void OnServer(string sql)
    {
        using var connection = new NpgsqlConnection(PostgresServer);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
