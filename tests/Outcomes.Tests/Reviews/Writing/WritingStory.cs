using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Reviews.Writing;

/// <summary>Merrow reviews Amina: she reports to Jakob, Jakob to Misaki; six colleagues write as peers, and they are below her where that is told. Each test tells it anew.</summary>
internal sealed class WritingStory
{
    private readonly string mark = Guid.NewGuid().ToString("N")[..8];
    private readonly OutcomesServer server;

    private WritingStory(OutcomesServer server) => this.server = server;

    public Guid Merrow { get; } = Ids.New(TimeProvider.System);
    public Guid Sensors { get; } = Ids.New(TimeProvider.System);

    /// <summary>Reviewed; makes sensors in Dakar.</summary>
    public Guid Amina { get; } = Ids.New(TimeProvider.System);
    public Guid Jakob { get; } = Ids.New(TimeProvider.System);
    public Guid Misaki { get; } = Ids.New(TimeProvider.System);

    /// <summary>HR for everybody.</summary>
    public Guid Noor { get; } = Ids.New(TimeProvider.System);

    /// <summary>HR for the sensors only; Amina is her manager.</summary>
    public Guid Kofi { get; } = Ids.New(TimeProvider.System);

    /// <summary>HR for the sensors only; neither above nor below anybody.</summary>
    public Guid Lena { get; } = Ids.New(TimeProvider.System);

    /// <summary>Leads sessions, and nobody.</summary>
    public Guid Ines { get; } = Ids.New(TimeProvider.System);

    /// <summary>Administers.</summary>
    public Guid Ada { get; } = Ids.New(TimeProvider.System);

    /// <summary>Has no part in it.</summary>
    public Guid Priya { get; } = Ids.New(TimeProvider.System);
    public IReadOnlyList<Guid> Peers { get; } = [.. Enumerable.Range(0, 6).Select(_ => Ids.New(TimeProvider.System))];

    /// <summary>Amina's, private, accepted within the period.</summary>
    public Guid Gauge { get; private set; }

    /// <summary>Amina's, open to all, accepted the year before.</summary>
    public Guid OldGauge { get; private set; }

    /// <summary>Amina's, open to all, accepted within the period.</summary>
    public Guid Tables { get; private set; }

    /// <summary>Amina's, closed, open to all.</summary>
    public Guid Harbours { get; } = Ids.New(TimeProvider.System);
    public RatingScale Scale { get; private set; } = null!;
    public ReviewTemplate Template { get; private set; } = null!;

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<WritingStory> TellAsync(OutcomesServer server)
    {
        server.SkipUnlessAvailable();
        var story = new WritingStory(server);
        await using var db = story.AsSystem();
        await using var write = await db.BeginWriteAsync(Cancel);
        await db.LockGraphAsync("units", Cancel);
        await db.LockGraphAsync("managers", Cancel);
        db.AddRange(
            OrgUnit.FromHistory(new OrgUnitHistory { Id = story.Merrow, Name = "Merrow Ocean Data" }),
            OrgUnit.FromHistory(new OrgUnitHistory { Id = story.Sensors, Name = "Sensors", ParentId = story.Merrow }));
        await db.SaveChangesAsync(Cancel);
        story.AddPeople(db);
        story.AddForms(db);
        await db.SaveChangesAsync(Cancel);
        story.AddWork(db);
        await db.SaveChangesAsync(Cancel);
        await Closures.RebuildAsync(db, db.Today, Cancel);
        await write.CommitAsync(Cancel);
        return story;
    }

    public OutcomesServer Server => server;

    public ReviewQuestion Question(Relation relation, QuestionKind kind) => Template.Questions.First(question =>
        question.Kind == kind && question.SectionId == Template.Sections.First(section => section.Relation == relation).Id);

    public OutcomesDb As(Guid person) => server.Open(ViewerOf(person));

    public OutcomesDb AsSystem() => server.Open(Viewer.System("test looks underneath"));

    /// <summary>A declared write, by its name, as a person would do it over the wire: the same services, the same door.</summary>
    public async Task<Changed> ActAsync(Guid person, string set, string action, Target target, object request)
    {
        await using var scope = server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = ViewerOf(person) with { ProvenAt = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime };
        var kind = action == "" ? target == default ? WriteKind.Create : WriteKind.Delete : WriteKind.Action;
        return await scope.ServiceProvider.GetRequiredService<ApiMap>().Writes.Single(write => write.Set == set && write.Kind == kind && write.Name == action)
            .Run(scope.ServiceProvider, target, request, Cancel);
    }

    /// <returns>The refusal; absent = it was done.</returns>
    public async Task<Failure?> TryAsync(Guid person, string set, string action, Target target, object request)
    {
        try
        {
            await ActAsync(person, set, action, target, request);
            return null;
        }
        catch (Failure refusal)
        {
            return refusal;
        }
    }

    public Viewer ViewerOf(Guid person) => new()
    {
        Kind = ViewerKind.Person,
        PersonId = person,
        ActorId = person,
        UnitId = UnitOf(person),
        Roles = person == Noor || person == Kofi || person == Lena ? [Role.Employee, Role.HR] : person == Ada ? [Role.Employee, Role.Administrator] : [Role.Employee],
        SeesAll = person == Noor,
        IsScopedHR = person == Kofi || person == Lena,
    };

    public async Task<string> EmailOfAsync(Guid person)
    {
        await using var db = AsSystem();
        return await db.Set<Person>().Where(p => p.Id == person).Select(p => p.Email).SingleAsync(Cancel);
    }

    private Guid UnitOf(Guid person) => person == Amina || person == Kofi || Peers.Contains(person) ? Sensors : Merrow;

    private void AddPeople(OutcomesDb db)
    {
        var noor = Make(Noor, "Noor Haddad", "Asia/Amman", null);
        noor.AddRoleFromHistory(Ids.New(TimeProvider.System), Role.HR, null, new DateOnly(2020, 1, 1));
        var kofi = Make(Kofi, "Kofi Mensah", "Africa/Accra", Amina);
        var lena = Make(Lena, "Lena Berg", "Europe/Oslo", null);
        foreach (var scoped in new[] { kofi, lena }) scoped.AddRoleFromHistory(Ids.New(TimeProvider.System), Role.HR, Sensors, new DateOnly(2020, 1, 1));
        db.AddRange(
            noor, kofi, lena, Make(Ines, "Inês Carvalho", "Europe/Lisbon", null), Make(Ada, "Ada Byron", "Europe/London", null), Make(Misaki, "佐藤 美咲", "Asia/Tokyo", null), Make(Jakob, "Jakob Østergaard", "Europe/Copenhagen", Misaki),
            Make(Amina, "Amina Diallo", "Africa/Dakar", Jakob), Make(Priya, "Priya Raghunathan", "Asia/Kolkata", null));
        foreach (var (index, peer) in Peers.Index()) db.Add(Make(peer, $"Peer {(char)('A' + index)} Ioane", "Pacific/Kiritimati", Amina));
    }

    private Person Make(Guid id, string name, string zone, Guid? manager)
    {
        var person = Person.FromHistory(new PersonHistory
        {
            Id = id,
            DisplayName = name,
            Email = $"p.{mark}.{id.ToString("N")[^6..]}@merrow.example",
            OrgUnitId = UnitOf(id),
            TimeZoneId = zone,
            StartOn = new DateOnly(2024, 1, 1),
        });
        if (manager is { } above) person.AddLineFromHistory(Ids.New(TimeProvider.System), above, LineKind.Primary, new DateOnly(2024, 1, 1));
        return person;
    }

    private void AddForms(OutcomesDb db)
    {
        Scale = RatingScale.FromHistory(new ScaleHistory($"One to five {mark}", "", FormState.Frozen, Then,
            [.. Enumerable.Range(1, 5).Select(value => new ScalePointText { Value = value, Label = $"Step {value}" })]));
        Template = ReviewTemplate.FromHistory(new TemplateHistory($"Yearly {mark}", "", Scale.Id, FormState.Frozen, Then,
            [.. Enum.GetValues<Relation>().Select(relation => new SectionText
            {
                Relation = relation,
                Title = $"{relation}",
                Weight = relation == Relation.Manager ? 2 : 1,
                Questions =
                [
                    new QuestionText { Kind = QuestionKind.Rating, Text = "How well were the outcomes reached?", Required = true, RequiresCitation = true, ScaleId = Scale.Id },
                    new QuestionText { Kind = QuestionKind.Text, Text = "What should go on as it is?" },
                    new QuestionText { Kind = QuestionKind.Choice, Text = "What next?", Choices = "More of this\nSomething new" },
                    new QuestionText { Kind = QuestionKind.OutcomeRating, Text = "How far was this outcome reached?", Weight = 0, ScaleId = Scale.Id },
                ],
            })]));
        db.AddRange(Scale, Template);
    }

    private void AddWork(OutcomesDb db)
    {
        var year = Ids.New(TimeProvider.System);
        db.Add(Period.FromHistory(year, $"2026 {mark}", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)));
        db.Add(Objective.FromHistory(new ObjectiveHistory
        {
            Id = Harbours,
            Title = "Harbour masters plan on our forecast",
            OwnerId = Amina,
            OrgUnitId = Sensors,
            PeriodId = year,
            State = ObjectiveState.Closed,
            Verdict = ObjectiveVerdict.Achieved,
            DueOn = new DateOnly(2026, 10, 31),
            TimeZoneId = "Africa/Dakar",
        }));
        Gauge = Deliver(db, "Gauge for the small craft", Visibility.Private, new DateOnly(2026, 6, 1));
        OldGauge = Deliver(db, "Gauge of the year before", Visibility.Organisation, new DateOnly(2025, 6, 1));
        Tables = Deliver(db, "Tide tables", Visibility.Organisation, new DateOnly(2026, 7, 1));
    }

    private Guid Deliver(OutcomesDb db, string title, Visibility visibility, DateOnly acceptedOn)
    {
        var made = Deliverable.FromHistory(new DeliverableHistory
        {
            Title = title,
            ProducerId = Amina,
            ProducerUnitId = Sensors,
            ProducerZoneId = "Africa/Dakar",
            OutcomeOwnerId = Misaki,
            State = DeliverableState.Accepted,
            Visibility = visibility,
            DueOn = acceptedOn,
            DeliveredOn = acceptedOn,
            AcceptedOn = acceptedOn,
            CreatedAt = Then,
            Criteria = [new CriterionHistory("It agrees to 5 cm.", CriterionVerdict.Met, Misaki)],
        });
        db.Add(made);
        return made.Id;
    }

    public static readonly DateTime Then = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);
}
