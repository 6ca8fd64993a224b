namespace Outcomes.Database;

/// <summary>Which database, and where.</summary>
public sealed record DatabaseOptions
{
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>Absent on SQLite: <c>outcomes.db</c> in the data folder.</summary>
    public string? Connection { get; init; }

    /// <summary>Most rows that one statement saves; absent = as the provider thinks best. 1 for servers that know no MERGE.
    /// SQLite saves row by row anyhow.</summary>
    public int? MaxBatchSize { get; init; }

    /// <summary>Where the database file, files of evidence, keys and mail lie.</summary>
    public required string DataFolder { get; init; }

    /// <summary>False where SQLite's own file in the data folder does not exist yet.</summary>
    public bool IsThere => Provider != DatabaseProvider.Sqlite || Connection is not null || File.Exists(Path.Combine(DataFolder, "outcomes.db"));

    public string ConnectionString => Provider switch
    {
        DatabaseProvider.Sqlite => Connection ?? $"Data Source={Path.Combine(DataFolder, "outcomes.db")}",
        _ => Connection ?? throw new InvalidOperationException($"{Provider} needs --connection (or Database:Connection in the configuration)."),
    };
}

/// <summary>The databases that Outcomes runs on.</summary>
public enum DatabaseProvider { Sqlite, Postgres, SqlServer }
