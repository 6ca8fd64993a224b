using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Database;
using Outcomes.Directory;
using Outcomes.Host.Hosting;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Benchmarks;

/// <summary>Launches one cycle of reviews for a made-up organisation and judges how long it took, and how far memory went.
/// Limits: 2,000 people in 10 s, 50,000 in 5 minutes; flat memory, the same for any number of people.</summary>
internal static class LaunchRun
{
    private const int Span = 8;   // reports of each manager
    private const long MostGrowth = 128;   // MB, rubbish that nobody collected yet included

    public static async Task<int> RunAsync(int count)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"outcomes-launch-{Environment.ProcessId}");
        var settings = new Settings { DataFolder = folder, Provider = DatabaseProvider.Sqlite, Urls = "http://127.0.0.1:0", Environment = "Benchmark" };
        await using var served = OutcomesApplication.Build(settings, quiet: true);
        await OutcomesApplication.PrepareAsync(served, CancellationToken.None);
        try
        {
            var people = await PeopleAsync(served.Services, count);
            var cycle = await PlanAsync(served.Services);
            return await LaunchAsync(served.Services, cycle, people);
        }
        finally
        {
            await served.DisposeAsync();
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> LaunchAsync(IServiceProvider services, Guid cycle, int people)
    {
        await using var scope = AsSystem(services);
        GC.Collect();
        var (before, most) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
        using var watch = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 100);
        var clock = Stopwatch.StartNew();
        await scope.ServiceProvider.GetRequiredService<LaunchCycle>().RunAsync(new Target(cycle, 2), new Nothing(), CancellationToken.None);
        var waited = clock.Elapsed;
        while (await services.GetRequiredService<OutboxDispatcher>().DeliverDueAsync(CancellationToken.None) > 0) { }
        clock.Stop();
        var grown = Math.Max(0, most - before) >> 20;
        var limit = TimeSpan.FromSeconds(people <= 2_000 ? 10 : 300);
        Console.WriteLine($"{people} people: HR waits {waited.TotalSeconds:N1} s; all is made, opened and counted after {clock.Elapsed.TotalSeconds:N1} s (limit {limit.TotalSeconds:N0} s); managed memory {before >> 20} MB before, at most {grown} MB more (limit {MostGrowth} MB)");
        return clock.Elapsed <= limit && grown <= MostGrowth ? 0 : 1;
    }

    private static async Task<int> PeopleAsync(IServiceProvider services, int count)
    {
        var unit = Ids.New(TimeProvider.System);
        var ids = Enumerable.Range(0, count).Select(_ => Ids.New(TimeProvider.System)).ToArray();
        foreach (var some in Enumerable.Range(0, count).Chunk(2_000))
        {
            await using var scope = AsSystem(services);
            var db = scope.ServiceProvider.GetRequiredService<OutcomesDb>();
            if (some[0] == 0) db.Add(OrgUnit.FromHistory(new OrgUnitHistory { Id = unit, Name = "Everybody" }));
            foreach (var place in some) db.Add(Make(ids, place, unit));
            await db.SaveChangesAsync(CancellationToken.None);
        }
        await using var last = AsSystem(services);
        var whole = last.ServiceProvider.GetRequiredService<OutcomesDb>();
        await using var write = await whole.BeginWriteAsync(CancellationToken.None);
        await Closures.RebuildAsync(whole, whole.Today, CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
        return count;
    }

    private static Person Make(Guid[] ids, int place, Guid unit)
    {
        var person = Person.FromHistory(new PersonHistory
        {
            Id = ids[place],
            DisplayName = $"Person {place}",
            Email = $"person{place}@bench.example",
            OrgUnitId = unit,
            TimeZoneId = (place % 4) switch { 0 => "Europe/Berlin", 1 => "America/New_York", 2 => "Asia/Tokyo", _ => "UTC" },
            StartOn = new DateOnly(2020, 1, 1),
        });
        if (place > 0) person.AddLineFromHistory(Ids.New(TimeProvider.System), ids[(place - 1) / Span], LineKind.Primary, new DateOnly(2020, 1, 1));
        return person;
    }

    private static async Task<Guid> PlanAsync(IServiceProvider services)
    {
        await using var scope = AsSystem(services);
        var (provider, day) = (scope.ServiceProvider, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        var scale = await provider.GetRequiredService<CreateScale>().RunAsync(
            new CreateScale.Request { Name = "Two", Points = [new ScalePointText { Value = 1, Label = "Low" }, new ScalePointText { Value = 2, Label = "High" }] }, CancellationToken.None);
        var template = await provider.GetRequiredService<CreateTemplate>().RunAsync(new CreateTemplate.Request
        {
            Name = "Year",
            ScaleId = scale.Id,
            Sections = [.. new[] { Relation.Self, Relation.Manager, Relation.Upward, Relation.SecondManager }
                .Select(relation => new SectionText { Relation = relation, Title = "How it went", Questions = [new QuestionText { Text = "Overall?" }] })],
        }, CancellationToken.None);
        var cycle = await provider.GetRequiredService<CreateCycle>().RunAsync(new CreateCycle.Request
        {
            Name = "Year",
            From = day.AddYears(-1),
            To = day,
            TemplateVersionId = template.Id,
            Stages = [.. Enum.GetValues<StageKind>().Select(kind => new StageText { Kind = kind, OpensOn = day, DueOn = day.AddDays(30) })],
        }, CancellationToken.None);
        await provider.GetRequiredService<ScheduleCycle>().RunAsync(new Target(cycle.Id, cycle.Version), new Nothing(), CancellationToken.None);
        return cycle.Id;
    }

    private static AsyncServiceScope AsSystem(IServiceProvider services)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = Viewer.System("benchmark");
        return scope;
    }
}
