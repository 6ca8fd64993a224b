using System.CommandLine;
using Outcomes.Database;
using Outcomes.Host.Hosting;

namespace Outcomes.Host.Commands;

/// <summary>Options of every command.</summary>
internal static class Global
{
    public static readonly Option<string> Data = new("--data")
    {
        Description = "Folder of the database file, files of evidence, keys and mail. Default: ./data of the caller's folder.",
        Recursive = true,
    };

    public static readonly Option<DatabaseProvider?> Database = new("--database")
    {
        Description = "Sqlite (default), Postgres or SqlServer.",
        Recursive = true,
    };

    public static readonly Option<string> Connection = new("--connection")
    {
        Description = "Connection string; needed for Postgres and SqlServer. Better in the environment as OUTCOMES_DATABASE__CONNECTION.",
        Recursive = true,
    };

    public static readonly IReadOnlyList<Option> All = [Data, Database, Connection];

    public static Settings Settings(ParseResult parsed) => new()
    {
        DataFolder = parsed.GetValue(Data),
        Provider = parsed.GetValue(Database),
        Connection = parsed.GetValue(Connection),
    };
}
