using System.CommandLine;
using Outcomes.Database.Backup;
using Outcomes.Host.Hosting;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes restore FILE</c></summary>
internal static class Restore
{
    private static readonly Argument<string> Archive = new("FILE") { Description = "An archive that outcomes backup wrote." };

    private static readonly Option<bool> Replace = new("--replace") { Description = "Replace the data that is there." };

    public static Command Command()
    {
        var command = new Verb("restore", "Put a backup back. Refuses while the data is served.", "outcomes restore ./outcomes.tar.gz --data ./data") { Archive, Replace };
        command.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "restore", async (services, token) =>
        {
            var file = parsed.GetRequiredValue(Archive);
            if (!File.Exists(file))
            {
                await Console.Error.WriteLineAsync($"There is no file {file}. Name an archive that outcomes backup wrote.");
                return ExitCode.Refused;
            }
            var manifest = await services.GetRequiredService<RestoreArchive>().PutBackAsync(file, parsed.GetValue(Replace), token);
            Console.WriteLine($"Restored the backup of {manifest.TakenAt:yyyy-MM-dd HH:mm} UTC.");
            return ExitCode.Done;
        }, cancel));
        return command;
    }
}
