using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Outcomes.Platform;

namespace Outcomes.Database;

/// <summary>All migrations of a server's chain as one script that may be run again, for administrators who let no program change tables.
/// Opens no connection.</summary>
public static class MigrationScript
{
    // sqlcmd starts with this off, and check constraints and filters quote their columns.
    private const string SqlServerSettings = "SET ANSI_NULLS, ANSI_PADDING, ANSI_WARNINGS, ARITHABORT, CONCAT_NULL_YIELDS_NULL, QUOTED_IDENTIFIER ON;\n"
        + "SET NUMERIC_ROUNDABORT OFF;\nSET XACT_ABORT ON;\nGO\n\n";

    /// <exception cref="RuleBroken">SQLite knows no conditions in a script.</exception>
    public static string Of(OutcomesDb db, DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.Sqlite)
            throw new RuleBroken("no-script", "SQLite has no such script: outcomes migrate brings its file to this version.");
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent).ReplaceLineEndings("\n").TrimEnd();
        return $"-- Brings an Outcomes database from empty or any older version to this one. Safe to repeat. Made by: outcomes migrate --script\n"
            + (provider == DatabaseProvider.SqlServer ? SqlServerSettings : "") + script + "\n";
    }
}
