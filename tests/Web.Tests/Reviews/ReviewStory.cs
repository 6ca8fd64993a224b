using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Auth;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Web.Tests.Demo;

namespace Outcomes.Web.Tests.Reviews;

/// <summary>A small cycle of its own in the demo company: the employee is reviewed, three colleagues have written as peers, everybody else is still to write.</summary>
internal sealed class ReviewStory
{
    private readonly DemoServer server;
    private readonly DateOnly today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private ReviewStory(DemoServer server) => this.server = server;

    public string CycleName { get; } = $"Review {Guid.NewGuid():N}"[..14];
    public Guid Cycle { get; private set; }
    public Guid Review { get; private set; }
    public Guid Self { get; private set; }
    public Guid Manager { get; private set; }
    public IReadOnlyList<Person> Peers { get; private set; } = [];
    public IReadOnlyList<Guid> PeerParts { get; private set; } = [];

    /// <summary>What the peers wrote, in no order.</summary>
    public IReadOnlyList<string> Said { get; } = ["The handover came early.", "The gauges agreed.", "The letters could be shorter."];

    private static readonly string[] Accounts = [.. DemoAccounts.All.Select(account => account.Email)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ReviewStory> TellAsync(DemoServer server, AnonymityMode mode)
    {
        var story = new ReviewStory(server);
        await using var db = server.Open(Viewer.System("tests"));
        var template = await db.Set<ReviewTemplate>().Include(one => one.Sections).Include(one => one.Questions).AsSplitQuery().OrderBy(one => one.Id).FirstAsync(Cancel);
        var reviewee = await db.Set<Person>().FirstAsync(person => person.Email == "employee@demo.example", Cancel);
        var manager = await db.Set<Person>().FirstAsync(person => person.Email == "manager@demo.example", Cancel);
        // Colleagues with names of their own, whom no test signs in as.
        story.Peers = await db.Set<Person>().Where(person => person.Status == PersonStatus.Active && !Accounts.Contains(person.Email) && person.DisplayName != "Sam Okafor")
            .OrderBy(person => person.Id).Take(story.Said.Count).ToListAsync(Cancel);
        var cycle = story.MakeCycle(template, mode);
        var review = Outcomes.Reviews.Review.FromHistory(new ReviewHistory
        {
            CycleId = cycle.Id,
            RevieweeId = reviewee.Id,
            ManagerId = manager.Id,
            OrgUnitId = reviewee.OrgUnitId,
            State = ReviewState.Collecting,
            CreatedAt = cycle.CreatedAt,
        });
        var self = story.Part(review, mode, reviewee, Relation.Self);
        var managers = story.Part(review, mode, manager, Relation.Manager);
        var section = template.Sections.First(one => one.Relation == Relation.Peer).Id;
        var question = template.Questions.First(one => one.SectionId == section && one.Kind == QuestionKind.Text);
        var peers = story.Peers.Select((peer, index) => story.Part(review, mode, peer, Relation.Peer, new ResponseHistory(question, null, story.Said[index]))).ToList();
        db.Add(cycle);
        await db.SaveChangesAsync(Cancel);
        db.Add(review);
        await db.SaveChangesAsync(Cancel);
        db.AddRange([self, managers, .. peers]);
        await db.SaveChangesAsync(Cancel);
        (story.Cycle, story.Review, story.Self, story.Manager, story.PeerParts) = (cycle.Id, review.Id, self.Id, managers.Id, [.. peers.Select(part => part.Id)]);
        return story;
    }

    /// <summary>HR ends the writing: the peers are counted, and reviews may be shared.</summary>
    public Task StartSharingAsync() => ActAsync<StartSharing, Nothing, ReviewCycle>("hr", Cycle, new Nothing());

    /// <summary>A verb, by the slice that the pages call, as one of the demo's people.</summary>
    public async Task ActAsync<TSlice, TRequest, TAggregate>(string name, Guid id, TRequest request)
        where TSlice : Change<TRequest> where TRequest : class where TAggregate : Aggregate
    {
        await using var scope = server.Services.CreateAsyncScope();
        await using var db = server.Open(Viewer.System("tests"));
        var person = await db.Set<Person>().FirstAsync(one => one.Email == $"{name}@demo.example", Cancel);
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = await scope.ServiceProvider.GetRequiredService<ViewerLookup>().FindAsync(person.Id, scopes: null, Cancel);
        var version = await db.Set<TAggregate>().Where(one => one.Id == id).Select(one => one.Version).FirstAsync(Cancel);
        await scope.ServiceProvider.GetRequiredService<TSlice>().RunAsync(new Target(id, version), request, Cancel);
    }

    /// <summary>A page as its reader sees it, without what differs from one request to the next: form tokens, and the cycles that other tests tell meanwhile.</summary>
    public static string Seen(IHtmlDocument page)
    {
        foreach (var hidden in page.QuerySelectorAll("input[name=__RequestVerificationToken], select[name=cycle]").ToList()) hidden.Remove();
        return page.QuerySelector("main")!.InnerHtml;
    }

    private ReviewCycle MakeCycle(ReviewTemplate template, AnonymityMode mode) => ReviewCycle.FromHistory(new CycleHistory
    {
        Name = CycleName,
        From = today.AddDays(-200),
        To = today,
        TemplateVersionId = template.Id,
        AnonymityMode = mode,
        State = CycleState.Collecting,
        CreatedAt = today.AddDays(-9).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        // Peers are asked by hand: their stage is not open yet.
        Stages = [.. Enum.GetValues<StageKind>().Except([StageKind.Calibration, StageKind.Upward, StageKind.SecondManager])
            .Select(kind => new StageText { Kind = kind, OpensOn = today.AddDays(kind is StageKind.Peer or StageKind.Sharing ? 2 : -5), DueOn = today.AddDays(20), GraceDays = 3 })],
    });

    private ReviewAssignment Part(Review review, AnonymityMode mode, Person reviewer, Relation relation, params ResponseHistory[] said) => ReviewAssignment.FromHistory(review, new AssignmentHistory
    {
        ReviewerId = reviewer.Id,
        Relation = relation,
        AnonymityMode = mode,
        State = said.Length > 0 ? AssignmentState.Submitted : AssignmentState.Requested,
        DueOn = today.AddDays(20),
        GraceDays = 3,
        TimeZoneId = reviewer.TimeZoneId,
        Responses = said,
    });
}
