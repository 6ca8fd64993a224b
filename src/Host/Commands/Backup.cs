using System.CommandLine;
using Outcomes.Database.Backup;
using Outcomes.Host.Hosting;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes backup FILE</c></summary>
internal static class Backup
{
    private static readonly Argument<string> Archive = new("FILE") { Description = "The archive to write; an existing one is replaced." };

    public static Command Command()
    {
        var command = new Verb("backup", "Write one archive of database, keys and evidence, while the server runs.", "outcomes backup ./outcomes.tar.gz --data ./data") { Archive };
        command.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "backup", async (services, token) =>
        {
            var file = Path.GetFullPath(parsed.GetRequiredValue(Archive));
            var bytes = await services.GetRequiredService<BackupArchive>().WriteAsync(file, token);
            Console.WriteLine($"Wrote {file} ({bytes:N0} bytes).");
            return ExitCode.Done;
        }, cancel));
        return command;
    }
}
