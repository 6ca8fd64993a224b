using Outcomes.Database;

namespace Outcomes.Host.Hosting;

/// <summary>What the command line said; what it left out comes from configuration (<c>OUTCOMES_</c> variables, appsettings.json) or a default.</summary>
public sealed record Settings
{
    public string? DataFolder { get; init; }
    public DatabaseProvider? Provider { get; init; }
    public string? Connection { get; init; }
    public string? Urls { get; init; }

    /// <summary>Development, Production …; absent = from the environment.</summary>
    public string? Environment { get; init; }

    public DatabaseOptions Database(IConfiguration configuration) => new()
    {
        DataFolder = Path.GetFullPath(DataFolder ?? configuration["Data:Folder"] ?? "data"),
        Provider = Provider ?? configuration.GetValue<DatabaseProvider?>("Database:Provider") ?? DatabaseProvider.Sqlite,
        Connection = Connection ?? configuration["Database:Connection"],
        MaxBatchSize = configuration.GetValue<int?>("Database:MaxBatchSize"),
    };
}
