using System.CommandLine;
using Outcomes.Database.Import;
using Outcomes.Host.Hosting;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes import FOLDER</c></summary>
internal static class Import
{
    private static readonly Argument<string> Folder = new("FOLDER") { Description = "Folder of CSV files; infra/docs/import.md says which." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Do everything but keep it." };
    private static readonly Option<string> Report = new("--report") { Description = "Also write the report as JSON to this file." };

    public static Command Command()
    {
        var command = new Verb("import", "Take over an organisation from CSV files, all or nothing; every fault is listed with its line and a fix.",
            "outcomes import ./acme --dry-run --report report.json") { Folder, DryRun, Report };
        command.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "import", async (services, token) =>
        {
            ImportReport? report = null;
            await ProgressLine.ShowAsync<ImportProgress>(told => (told.Stage, told.Done, told.Total), async progress =>
                report = await services.GetRequiredService<Importer>().RunAsync(parsed.GetRequiredValue(Folder), parsed.GetValue(DryRun), progress, token));
            if (report is null) return ExitCode.Refused;
            if (parsed.GetValue(Report) is { } file) await File.WriteAllTextAsync(file, report.ToJson(), token);
            Console.WriteLine(report.ToText());
            return report.Succeeded ? ExitCode.Done : ExitCode.Refused;
        }, cancel));
        return command;
    }
}
