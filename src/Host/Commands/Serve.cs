using System.CommandLine;
using Outcomes.Database;
using Outcomes.Database.Backup;
using Outcomes.Host.Hosting;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes serve</c>, and <c>outcomes</c> alone.</summary>
internal static class Serve
{
    public static readonly Option<string> Urls = new("--urls") { Description = "Where to listen. Default: http://localhost:5080." };

    public static Command Command()
    {
        var command = new Verb("serve", "Serve pages and /odata. The database is made and migrated first.", "outcomes serve --urls http://localhost:5080 --data ./data") { Urls };
        command.SetAction(RunAsync);
        return command;
    }

    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var settings = Global.Settings(parsed) with { Urls = parsed.GetValue(Urls) };
        await using var application = OutcomesApplication.Build(settings);
        await OutcomesApplication.PrepareAsync(application, cancel);
        await using var served = ServedFolder.Share(application.Services.GetRequiredService<DatabaseOptions>().DataFolder);
        await FirstSteps.TakeAsync(application, cancel);
        await application.StartAsync(cancel);
        FirstSteps.Greet(application);
        await application.Services.GetRequiredService<Readiness>().WarmAsync(cancel);
        await application.WaitForShutdownAsync(cancel);
        return ExitCode.Done;
    }
}
