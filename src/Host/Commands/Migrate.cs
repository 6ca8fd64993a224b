using System.CommandLine;
using Outcomes.Database;
using Outcomes.Host.Hosting;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes migrate</c></summary>
internal static class Migrate
{
    public static Command Command()
    {
        var command = new Verb("migrate", "Bring the database to this version. Safe to repeat and to interrupt.", "outcomes migrate --data ./data");
        command.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "migrate", async (services, token) =>
        {
            var applied = await services.GetRequiredService<Migrator>().MigrateAsync(token);
            Console.WriteLine(applied.Count == 0 ? "Nothing to do: the database is at this version." : $"Applied {string.Join(", ", applied)}.");
            return ExitCode.Done;
        }, cancel));
        return command;
    }
}
