using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Objectives;

/// <summary>Merrow Ocean Data: who is there, and in which unit. Each test tells the story anew, with people of its own, and looks everybody up as sign-in does.</summary>
internal sealed class MerrowStory
{
    private readonly string mark = Guid.NewGuid().ToString("N")[..8];
    private readonly OutcomesServer server;

    private MerrowStory(OutcomesServer server) => this.server = server;

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Guid Merrow { get; } = NewId();
    public Guid Coastal { get; } = NewId();
    public Guid Sensors { get; } = NewId();
    public Guid Buoys { get; } = NewId();
    public Guid Forecasts { get; } = NewId();

    /// <summary>Leads the whole; nobody is above her.</summary>
    public Guid Misaki { get; } = NewId();

    /// <summary>Reports to Misaki, leads the coast.</summary>
    public Guid Jakob { get; } = NewId();

    /// <summary>Reports to Jakob, and by a dotted line to Ines; in Sensors, in Dakar.</summary>
    public Guid Amina { get; } = NewId();

    /// <summary>Head of Sensors without being anybody's manager; on Kiritimati.</summary>
    public Guid Teuea { get; } = NewId();

    /// <summary>In Sensors too.</summary>
    public Guid Oumar { get; } = NewId();

    /// <summary>Reports to Misaki; dotted manager of Amina; in Forecasts.</summary>
    public Guid Ines { get; } = NewId();

    /// <summary>In Forecasts, of no concern to the coast.</summary>
    public Guid Priya { get; } = NewId();

    /// <summary>HR for everybody.</summary>
    public Guid Noor { get; } = NewId();

    /// <summary>HR for the coast.</summary>
    public Guid Kofi { get; } = NewId();

    /// <summary>HR for the forecasts.</summary>
    public Guid Lena { get; } = NewId();

    /// <summary>Administers.</summary>
    public Guid Ada { get; } = NewId();
    public Guid Quarter { get; } = NewId();

    public static Guid NewId() => Ids.New(TimeProvider.System);

    public static async Task<MerrowStory> TellAsync(OutcomesServer server)
    {
        server.SkipUnlessAvailable();
        var story = new MerrowStory(server);
        await using var db = server.Open(Viewer.System("story"));
        await using var write = await db.BeginWriteAsync(Cancel);
        story.AddUnits(db);
        await db.SaveChangesAsync(Cancel);
        story.AddPeople(db);
        await db.SaveChangesAsync(Cancel);
        var sensors = await db.Set<OrgUnit>().AsTracking().SingleAsync(unit => unit.Id == story.Sensors, Cancel);
        sensors.ReplaceFromHistory(sensors.ToHistory() with { HeadId = story.Teuea });
        await db.SaveChangesAsync(Cancel);
        await Closures.RebuildAsync(db, db.Today, Cancel);
        await write.CommitAsync(Cancel);
        return story;
    }

    public OutcomesDb AsSystem() => server.Open(Viewer.System("test looks underneath"));

    public async Task<OutcomesDb> AsAsync(Guid person, params string[] scopes) => server.Open(await ViewerAsync(person, scopes));

    public Task<Viewer> ViewerAsync(Guid person, params string[] scopes) =>
        Get<ViewerLookup>().FindAsync(person, scopes.Length == 0 ? null : scopes.ToHashSet(), Cancel);

    public T Get<T>() where T : notnull => server.Services.GetRequiredService<T>();

    public Task DeliverEventsAsync() => server.DeliverEventsAsync();

    /// <summary>A declared write, by the name that clients call it, as the person.</summary>
    public async Task<Changed> DoAsync(Guid person, string set, string action, Target target, object? request = null)
    {
        var write = Get<ApiMap>().Writes.Single(write => write.Set == set && KindOf(action) == write.Kind && (write.Kind != WriteKind.Action || write.Name == action));
        await using var scope = server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = await ViewerAsync(person) with { ProvenAt = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime };
        return await write.Run(scope.ServiceProvider, target, request ?? new Nothing(), Cancel);
    }

    /// <returns>The refusal; absent = it was done.</returns>
    public async Task<Failure?> TryAsync(Guid person, string set, string action, Target target, object? request = null)
    {
        try
        {
            await DoAsync(person, set, action, target, request);
            return null;
        }
        catch (Failure refusal)
        {
            return refusal;
        }
    }

    public async Task<T> ReadAsync<T>(Guid id) where T : Entity
    {
        await using var db = AsSystem();
        return await db.Set<T>().SingleAsync(row => row.Id == id, Cancel);
    }

    public async Task<Target> NowAsync<T>(Guid id) where T : Aggregate => new(id, (await ReadAsync<T>(id)).Version);

    private static WriteKind KindOf(string action) => action switch
    {
        "POST" => WriteKind.Create,
        "PATCH" => WriteKind.Edit,
        "DELETE" => WriteKind.Delete,
        _ => WriteKind.Action,
    };

    private void AddUnits(OutcomesDb db) => db.AddRange(
        Unit(Merrow, "Merrow Ocean Data", null), Unit(Coastal, "Coastal programmes", Merrow), Unit(Sensors, "Sensors", Coastal),
        Unit(Buoys, "Buoys", Sensors), Unit(Forecasts, "Forecasts", Merrow));

    private static OrgUnit Unit(Guid id, string name, Guid? parent) => OrgUnit.FromHistory(new OrgUnitHistory { Id = id, Name = name, ParentId = parent });

    private void AddPeople(OutcomesDb db)
    {
        var amina = Make(Amina, "Amina Diallo", "Africa/Dakar", Sensors, Jakob);
        amina.AddLineFromHistory(NewId(), Ines, LineKind.Dotted, new DateOnly(2024, 1, 1));
        db.AddRange(
            Make(Misaki, "佐藤 美咲", "Asia/Tokyo", Merrow, null), Make(Jakob, "Jakob Østergaard", "Europe/Copenhagen", Coastal, Misaki), amina,
            Make(Teuea, "Teuea Ioane", "Pacific/Kiritimati", Sensors, Misaki), Make(Oumar, "Oumar Sarr", "Africa/Dakar", Sensors, Jakob),
            Make(Ines, "Inês Carvalho", "Europe/Lisbon", Forecasts, Misaki), Make(Priya, "Priya Raghunathan", "Asia/Kolkata", Forecasts, Ines),
            Make(Noor, "Noor Haddad", "Asia/Amman", Merrow, Misaki, Role.HR), Make(Kofi, "Kofi Mensah", "Africa/Accra", Merrow, Misaki, Role.HR, Coastal),
            Make(Lena, "Lena Berg", "Europe/Oslo", Merrow, Misaki, Role.HR, Forecasts), Make(Ada, "Ada Byron", "Europe/London", Merrow, Misaki, Role.Administrator));
        db.Add(Period.FromHistory(Quarter, $"Q4 {mark}", new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31)));
    }

    private Person Make(Guid id, string name, string zone, Guid unit, Guid? manager, Role role = Role.Employee, Guid? scope = null)
    {
        var person = Person.FromHistory(new PersonHistory
        {
            Id = id,
            DisplayName = name,
            Email = Address(name),
            OrgUnitId = unit,
            TimeZoneId = zone,
            StartOn = new DateOnly(2024, 1, 1),
        });
        person.AddRoleFromHistory(NewId(), role, scope, new DateOnly(2024, 1, 1));
        if (manager is { } above) person.AddLineFromHistory(NewId(), above, LineKind.Primary, new DateOnly(2024, 1, 1));
        return person;
    }

    /// <summary>Such as <c>amina.1a2b3c4d@merrow.example</c>.</summary>
    public string Address(string name) => $"{SortNames.Of(name).Split(' ')[0]}.{mark}@merrow.example";
}
