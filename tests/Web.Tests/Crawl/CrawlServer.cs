using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Auth;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Reviews;
using Outcomes.Web.Tests.Demo;

namespace Outcomes.Web.Tests.Crawl;

/// <summary>A larger company of its own for the crawler: 200 people, or as many as OUTCOMES_CRAWL_PEOPLE says.</summary>
public sealed class CrawlServer() : CountedServer(new DemoServer(People))
{
    /// <summary>Time is judged only where it is asked for: on a busy machine it says nothing.</summary>
    public static bool IsFull => Environment.GetEnvironmentVariable("OUTCOMES_CRAWL_PEOPLE") is { Length: > 0 };

    /// <summary>Who crawls; a stranger belongs to another unit than the others and leads nobody.</summary>
    public static readonly string[] Personas = ["employee", "manager", "director", "hr", "bi", "admin", "stranger"];

    private static int People => IsFull ? int.Parse(Environment.GetEnvironmentVariable("OUTCOMES_CRAWL_PEOPLE")!, CultureInfo.InvariantCulture) : 200;

    /// <summary>Values for the parameters of routes, by the beginning of the route.</summary>
    public IReadOnlyDictionary<string, string> Values { get; private set; } = new Dictionary<string, string>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await AddStrangerAsync();
        Values = await ValuesAsync();
    }

    private async Task AddStrangerAsync()
    {
        await using var scope = Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = Viewer.System("tests");
        var db = scope.ServiceProvider.GetRequiredService<OutcomesDb>();
        var near = new[] { "employee", "manager", "director", "hr", "bi", "admin" }.Select(name => $"{name}@demo.example").ToList();
        var units = db.Set<Person>().Where(person => near.Contains(person.Email)).Select(person => person.OrgUnitId);
        var stranger = await db.Set<Person>().Where(person => person.Status == PersonStatus.Active && !near.Contains(person.Email)
                && !units.Contains(person.OrgUnitId) && !db.Set<ManagerClosure>().Any(row => row.AncestorId == person.Id))
            .OrderBy(person => person.Id).FirstAsync();
        var version = new Target(stranger.Id, stranger.Version);
        await scope.ServiceProvider.GetRequiredService<EditPerson>().RunAsync(version, new EditPerson.Request { Email = "stranger@demo.example" }, default);
        await scope.ServiceProvider.GetRequiredService<AddAccount>().RunAsync(new("stranger@demo.example", Password: DemoAccounts.Password), default);
    }

    private async Task<IReadOnlyDictionary<string, string>> ValuesAsync()
    {
        await using var db = Server.Open(Viewer.System("tests"));
        var manager = await db.Set<Person>().FirstAsync(person => person.Email == "manager@demo.example");
        var entry = await db.Set<CheckIn>().Where(row => row.AuthorId == manager.Id && row.KeyResultId != null && row.Objective!.State == ObjectiveState.Active && row.Objective.OwnerId == manager.Id).OrderBy(row => row.Id).FirstAsync();
        var deliverable = await db.Set<Deliverable>().Where(row => row.ProducerId == manager.Id && row.State == DeliverableState.Committed).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync();
        var part = await db.Set<ReviewAssignment>().Where(row => row.ReviewerId == manager.Id && row.Relation == Relation.Manager && AssignmentStates.Writing.Contains(row.State) && row.Cycle!.State == CycleState.Collecting)
            .OrderBy(row => row.State == AssignmentState.InProgress ? 0 : 1).ThenBy(row => row.Id).Select(row => new { row.Id, row.ReviewId }).FirstAsync();
        var dependency = await db.Set<Dependency>().OrderBy(row => row.ProviderPersonId == manager.Id ? 0 : 1).ThenBy(row => row.Id).Select(row => row.Id).FirstAsync();
        return new Dictionary<string, string>(await ReviewValuesAsync(db), StringComparer.Ordinal)
        {
            ["/objectives/{id}"] = $"{entry.ObjectiveId}",
            ["{key}"] = $"{entry.KeyResultId}",
            ["{entry}"] = $"{entry.Id}",
            ["/deliverables/evidence/{id}"] = await EvidenceAsync(deliverable),
            ["/deliverables/{id}"] = $"{deliverable}",
            ["/reviews/write/{id}"] = $"{part.Id}",
            ["/reviews/{id}"] = $"{part.ReviewId}",
            ["/dependencies/{id}"] = $"{dependency}",
            ["/people/{id}"] = $"{manager.Id}",
            ["/administration/people/{id}"] = $"{manager.Id}",
            ["/units/{id}"] = $"{manager.OrgUnitId}",
            ["/administration/units/{id}"] = $"{manager.OrgUnitId}",
            ["/administration/periods/{id}"] = $"{await db.Set<Period>().OrderBy(period => period.Id).Select(period => period.Id).FirstAsync()}",
            ["/to/{kind}/{id}"] = $"{deliverable}",
            ["{kind}"] = "deliverable",
            ["{action}"] = "comment",
        };
    }

    // The demo company's template is frozen: its next edition is a draft.
    private async Task<IReadOnlyDictionary<string, string>> ReviewValuesAsync(OutcomesDb db)
    {
        var cycle = await db.Set<ReviewCycle>().SingleAsync(row => row.State == CycleState.Collecting);
        await using var scope = Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = Viewer.System("tests");
        var template = await db.Set<ReviewTemplate>().SingleAsync();
        var edition = await scope.ServiceProvider.GetRequiredService<CloneTemplate>().RunAsync(new Target(template.Id, template.Version), new Nothing(), default);
        var session = await db.Set<CalibrationSession>().SingleAsync();
        var hr = await db.Set<Person>().Where(person => person.Email == "hr@demo.example").Select(person => person.Id).SingleAsync();
        var compared = await db.Set<Review>().Where(row => row.CycleId == session.CycleId && row.State == ReviewState.ReadyForCalibration && row.RevieweeId != hr).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync();
        var shared = await db.Set<Review>()
            .Where(row => row.SharedOn != null && row.Cycle!.State == CycleState.Sharing && row.RevieweeId != hr)
            .Where(row => !db.Set<ReviewAssignment>().Any(part => part.ReviewId == row.Id && part.ReviewerId == hr)) // whoever wrote reads no packet of it
            .OrderBy(row => row.Id).FirstAsync();
        var packet = await scope.ServiceProvider.GetRequiredService<IssuePacket>().RunAsync(new IssuePacket.Request { ReviewId = shared.Id, Audience = PacketAudience.HR }, default);
        var export = await ExportAsync(scope.ServiceProvider, hr, shared.CycleId);
        return new Dictionary<string, string>
        {
            ["/cycles/{id}"] = $"{cycle.Id}",
            ["/cycles/scales/{id}"] = $"{template.ScaleId}",
            ["/cycles/templates/{id}"] = $"{edition.Id}",
            ["{place}"] = "1",
            ["/calibration/{id}"] = $"{session.Id}",
            ["/packets/{id}"] = $"{packet.Id}",
            ["{code}"] = await db.Set<Packet>().Where(row => row.Id == packet.Id).Select(row => row.VerificationCode).SingleAsync(),
            ["{review}"] = $"{compared}",
            ["{export}"] = $"{export}",
        };
    }

    // A run is seen by whoever asked for it; here it is worked off before anybody counts statements.
    private async Task<Guid> ExportAsync(IServiceProvider services, Guid hr, Guid cycle)
    {
        var viewer = await services.GetRequiredService<ViewerLookup>().FindAsync(hr, scopes: null, default);
        await using var scope = Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = viewer;
        var run = await scope.ServiceProvider.GetRequiredService<ExportPackets>().RunAsync(new ExportPackets.Request { CycleId = cycle, Audience = PacketAudience.HR }, default);
        await services.GetRequiredService<PacketExporter>().RunAsync(run.Id, viewer, new Progress<(int, int)>(), default);
        return run.Id;
    }

    // The demo company keeps no files: one is sent as its producer sends it.
    private async Task<string> EvidenceAsync(Guid deliverable)
    {
        using var producer = await Visitor.SignedIn(Server, "manager");
        using var file = new ByteArrayContent("a,b\n"u8.ToArray()) { Headers = { ContentType = new("text/csv") } };
        using var sent = await producer.PostFile(await producer.Read($"/deliverables/{deliverable}"), "add-evidence", ("title", "Figures"), "file", "figures.csv", file);
        var page = await producer.Read($"/deliverables/{deliverable}");
        return page.QuerySelector("a[href^='/deliverables/evidence/']")!.GetAttribute("href")!.Split('/')[^1];
    }
}
