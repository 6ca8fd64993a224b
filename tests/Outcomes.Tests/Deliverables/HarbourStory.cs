using Microsoft.Extensions.DependencyInjection;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Deliverables;

/// <summary>Merrow Ocean Data puts tide sensors into Dakar harbour. Each test tells the story anew, with people of its own.</summary>
internal sealed class HarbourStory
{
    private readonly string mark = Guid.NewGuid().ToString("N")[..8];
    private readonly OutcomesServer server;

    private HarbourStory(OutcomesServer server) => this.server = server;

    public Guid Merrow { get; } = Ids.New(TimeProvider.System);
    public Guid Coastal { get; } = Ids.New(TimeProvider.System);
    public Guid Sensors { get; } = Ids.New(TimeProvider.System);
    public Guid Forecasts { get; } = Ids.New(TimeProvider.System);

    /// <summary>Makes the sensors, in Dakar.</summary>
    public Guid Amina { get; } = Ids.New(TimeProvider.System);

    /// <summary>Accepts what serves the harbours, in Lisbon.</summary>
    public Guid Ines { get; } = Ids.New(TimeProvider.System);

    /// <summary>Amina's manager, in Copenhagen.</summary>
    public Guid Jakob { get; } = Ids.New(TimeProvider.System);

    /// <summary>Jakob's manager.</summary>
    public Guid Misaki { get; } = Ids.New(TimeProvider.System);

    /// <summary>Makes certificates in another unit, in Kolkata.</summary>
    public Guid Priya { get; } = Ids.New(TimeProvider.System);

    /// <summary>In Amina's team, on Kiritimati (UTC+14).</summary>
    public Guid Teuea { get; } = Ids.New(TimeProvider.System);

    /// <summary>HR for everybody.</summary>
    public Guid Noor { get; } = Ids.New(TimeProvider.System);

    /// <summary>HR for the coastal programmes only.</summary>
    public Guid Kofi { get; } = Ids.New(TimeProvider.System);

    public Guid Quarter { get; } = Ids.New(TimeProvider.System);
    public Guid PlanOnForecast { get; } = Ids.New(TimeProvider.System);

    /// <summary>Priya's own affair: Amina does not see it.</summary>
    public Guid Hidden { get; } = Ids.New(TimeProvider.System);

    public static async Task<HarbourStory> TellAsync(OutcomesServer server)
    {
        server.SkipUnlessAvailable();
        var story = new HarbourStory(server);
        await using var db = server.Open(Viewer.System("story"));
        await using var write = await db.BeginWriteAsync(Cancel);
        // Stories are told at once: whoever rebuilds the closures holds their locks.
        await db.LockGraphAsync("units", Cancel);
        await db.LockGraphAsync("managers", Cancel);
        story.AddUnits(db);
        await db.SaveChangesAsync(Cancel);
        story.AddPeople(db);
        await db.SaveChangesAsync(Cancel);
        story.AddObjectives(db);
        await db.SaveChangesAsync(Cancel);
        await Closures.RebuildAsync(db, db.Today, Cancel);
        await write.CommitAsync(Cancel);
        return story;
    }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public OutcomesDb As(Guid person) => server.Open(ViewerOf(person));

    public OutcomesDb AsSystem() => server.Open(Viewer.System("test looks underneath"));

    /// <summary>Runs a slice as a person would over the wire: the same services, the same door.</summary>
    public async Task<Changed> DoAsync<TSlice>(Guid person, Func<TSlice, Task<Changed>> act) where TSlice : notnull
    {
        await using var scope = server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = ViewerOf(person);
        return await act(scope.ServiceProvider.GetRequiredService<TSlice>());
    }

    public async Task<T> AskAsync<TSlice, T>(Viewer viewer, Func<TSlice, Task<T>> act) where TSlice : notnull
    {
        await using var scope = server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = viewer;
        return await act(scope.ServiceProvider.GetRequiredService<TSlice>());
    }

    public Task DeliverEventsAsync() => server.DeliverEventsAsync();

    public Viewer ViewerOf(Guid person) => new()
    {
        Kind = ViewerKind.Person,
        PersonId = person,
        UnitId = UnitOf(person),
        Roles = person == Noor || person == Kofi ? [Role.Employee, Role.HR] : [Role.Employee],
        SeesAll = person == Noor,
        IsScopedHR = person == Kofi,
    };

    public Guid UnitOf(Guid person) =>
        person == Amina || person == Teuea ? Sensors : person == Jakob ? Coastal : person == Priya || person == Ines ? Forecasts : Merrow;

    private void AddUnits(OutcomesDb db) => db.AddRange(
        OrgUnit.FromHistory(new OrgUnitHistory { Id = Merrow, Name = "Merrow Ocean Data" }),
        OrgUnit.FromHistory(new OrgUnitHistory { Id = Coastal, Name = "Coastal programmes", ParentId = Merrow }),
        OrgUnit.FromHistory(new OrgUnitHistory { Id = Sensors, Name = "Sensors", ParentId = Coastal }),
        OrgUnit.FromHistory(new OrgUnitHistory { Id = Forecasts, Name = "Forecasts", ParentId = Merrow }));

    private void AddPeople(OutcomesDb db)
    {
        var noor = Make(Noor, "Noor Haddad", "Asia/Amman", null);
        noor.AddRoleFromHistory(Ids.New(TimeProvider.System), Role.HR, null, new DateOnly(2020, 1, 1));
        var kofi = Make(Kofi, "Kofi Mensah", "Africa/Accra", null);
        kofi.AddRoleFromHistory(Ids.New(TimeProvider.System), Role.HR, Coastal, new DateOnly(2020, 1, 1));
        db.AddRange(
            noor, kofi, Make(Misaki, "佐藤 美咲", "Asia/Tokyo", null), Make(Jakob, "Jakob Østergaard", "Europe/Copenhagen", Misaki),
            Make(Amina, "Amina Diallo", "Africa/Dakar", Jakob), Make(Teuea, "Teuea Ioane", "Pacific/Kiritimati", Jakob),
            Make(Ines, "Inês Carvalho", "Europe/Lisbon", Misaki), Make(Priya, "Priya Raghunathan", "Asia/Kolkata", Ines));
    }

    private Person Make(Guid id, string name, string zone, Guid? manager)
    {
        var person = Person.FromHistory(new PersonHistory
        {
            Id = id,
            DisplayName = name,
            Email = $"{SortNames.Of(name).Split(' ')[0]}.{mark}.{id.ToString("N")[^6..]}@merrow.example",
            OrgUnitId = UnitOf(id),
            TimeZoneId = zone,
            StartOn = new DateOnly(2024, 1, 1),
        });
        if (manager is { } above) person.AddLineFromHistory(Ids.New(TimeProvider.System), above, LineKind.Primary, new DateOnly(2024, 1, 1));
        return person;
    }

    private void AddObjectives(OutcomesDb db)
    {
        db.Add(Period.FromHistory(Quarter, $"Q4 {mark}", new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31)));
        db.AddRange(
            Make(PlanOnForecast, "Harbour masters plan on our forecast", Ines, Visibility.Organisation),
            Make(Hidden, "Priya learns to lead", Priya, Visibility.Private));
    }

    private Objective Make(Guid id, string title, Guid owner, Visibility visibility) => Objective.FromHistory(new ObjectiveHistory
    {
        Id = id,
        Title = title,
        OwnerId = owner,
        OrgUnitId = Forecasts,
        PeriodId = Quarter,
        State = ObjectiveState.Active,
        Visibility = visibility,
        DueOn = new DateOnly(2026, 12, 31),
        TimeZoneId = "Europe/Lisbon",
    });
}
