using System.CommandLine;
using Outcomes.Database;
using Outcomes.Host.Commands;
using Outcomes.Platform;

namespace Outcomes.Host.Hosting;

/// <summary>Runs a command over the same services as the server, as the system on behalf of the operating system's user, without listening.</summary>
internal static class Running
{
    // In the wrong folder a new, empty database would answer for the one that was meant, with keys of its own.
    private static readonly string[] ReadsWhatIsThere = ["audit verify", "audit key", "backup", "verify", "packets key", "packets export"];

    /// <summary>The database is migrated first, except where the command itself makes it.</summary>
    public static async Task<int> AsSystemAsync(
        ParseResult parsed, string command, Func<IServiceProvider, CancellationToken, Task<int>> run, CancellationToken cancel)
    {
        await using var application = OutcomesApplication.Build(Global.Settings(parsed), quiet: true);
        try
        {
            var database = application.Services.GetRequiredService<DatabaseOptions>();
            if (ReadsWhatIsThere.Contains(command) && !database.IsThere)
                throw new RuleBroken("no-database", $"There is no database in {database.DataFolder}. Name the folder with --data.");
            if (command is not ("migrate" or "restore" or "audit verify" or "backup")) await application.Services.GetRequiredService<Migrator>().MigrateAsync(cancel);
            await using var scope = application.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Session>().Viewer = Viewer.System($"{command} by {Environment.UserName}");
            return await run(scope.ServiceProvider, cancel);
        }
        catch (Failure failure)
        {
            await Console.Error.WriteLineAsync(failure.InnerException is { } why ? $"{failure.Message} ({why.Message})" : failure.Message);
            return ExitCode.Refused;
        }
    }
}
