using System.CommandLine;
using Outcomes.Database;
using Outcomes.Host.Hosting;
using Outcomes.Platform;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes migrate</c></summary>
internal static class Migrate
{
    private static readonly Option<bool> Script = new("--script") { Description = "Change nothing; print the SQL that an administrator of SQL Server or PostgreSQL can run instead." };

    public static Command Command()
    {
        var command = new Verb("migrate", "Bring the database to this version. Safe to repeat and to interrupt.", "outcomes migrate --data ./data") { Script };
        command.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "migrate", async (services, token) =>
        {
            if (parsed.GetValue(Script)) return await PrintScriptAsync(services);
            var applied = await services.GetRequiredService<Migrator>().MigrateAsync(token);
            Console.WriteLine(applied.Count == 0 ? "Nothing to do: the database is at this version." : $"Applied {string.Join(", ", applied)}.");
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static async Task<int> PrintScriptAsync(IServiceProvider services)
    {
        await using var db = services.GetRequiredService<Databases>().Open(Viewer.Nobody);
        await Console.Out.WriteAsync(MigrationScript.Of(db, services.GetRequiredService<DatabaseOptions>().Provider));
        return ExitCode.Done;
    }
}
