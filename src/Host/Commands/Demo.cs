using System.CommandLine;
using Outcomes.Database.Demo;
using Outcomes.Host.Hosting;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes demo</c></summary>
internal static class Demo
{
    private static readonly Option<int> People = new("--people") { Description = "How many, from 12 to 50,000.", DefaultValueFactory = _ => 120 };
    private static readonly Option<int> Seed = new("--seed") { Description = "The same seed gives the same company.", DefaultValueFactory = _ => 1 };
    private static readonly Option<DateOnly?> AsOf = new("--as-of") { Description = "The day that is today in the story (YYYY-MM-DD). Default: today." };
    private static readonly Option<bool> Check = new("--check") { Description = "Make nothing; print an id for each case that breaks naive code." };

    public static Command Command()
    {
        var command = new Verb("demo", "Fill an empty database with a believable company.", "outcomes demo --people 2000 --seed 7 --data ./demo") { People, Seed, AsOf, Check };
        command.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "demo", (services, token) =>
            parsed.GetValue(Check) ? CheckAsync(services, token) : MakeAsync(parsed, services, token), cancel));
        return command;
    }

    private static async Task<int> MakeAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var options = new DemoOptions(parsed.GetValue(People), parsed.GetValue(Seed), parsed.GetValue(AsOf) ?? today);
        await ProgressLine.ShowAsync<DemoProgress>(told => (told.Step, told.Done, told.Of),
            progress => services.GetRequiredService<DemoCompany>().MakeAsync(options, progress, cancel));
        await services.GetRequiredService<DemoPackets>().IssueAsync(cancel);
        Console.WriteLine($"The demo company stands: {options.People:N0} people, seed {options.Seed}, as of {options.AsOf:yyyy-MM-dd}.");
        return ExitCode.Done;
    }

    private static async Task<int> CheckAsync(IServiceProvider services, CancellationToken cancel)
    {
        var cases = await services.GetRequiredService<DemoCheck>().FindAsync(cancel);
        foreach (var found in cases) Console.WriteLine($"{found.Case,-44} {found.Id?.ToString() ?? "missing"}");
        return cases.All(found => found.Id is not null) ? ExitCode.Done : ExitCode.Refused;
    }
}
