using Outcomes.OData.Tests.Samples;

namespace Outcomes.OData.Tests.Serving;

/// <summary>A small organisation with the corners that break naive code: absent values, equal values, a null navigation, an empty collection.</summary>
internal static class SampleWorld
{
    public static IReadOnlyList<Person> People { get; } = MakePeople();
    public static IReadOnlyList<Objective> Objectives { get; } = [.. Enumerable.Range(0, 12).Select(Objective)];
    public static IReadOnlyList<Deliverable> Deliverables { get; } = [.. Enumerable.Range(0, 60).Select(Deliverable)];
    public static IReadOnlyList<Criterion> Criteria { get; } = [.. Enumerable.Range(0, 90).Select(Criterion)];

    public static SampleContext Context { get; } = new()
    {
        People = People.AsQueryable(),
        Objectives = Objectives.AsQueryable(),
        Deliverables = Deliverables.AsQueryable(),
        Criteria = Criteria.AsQueryable(),
        Me = People[1].Id,
    };

    public static Guid Id(int kind, int number) => new($"{kind:x8}-0000-7000-8000-{number:x12}");

    private static List<Person> MakePeople()
    {
        var people = new List<Person>();
        foreach (var (name, index) in ((string[])["Ada Obi", "Bo Østergård", "李明", "Zoë Ünal", "ada obi", "Grace"]).Select((name, index) => (name, index)))
        {
            var manager = index == 0 ? null : people[(index - 1) / 2];
            people.Add(new Person { Id = Id(1, index), DisplayName = name, Email = index % 3 == 0 ? null : $"p{index}@demo.example", Manager = manager, ManagerId = manager?.Id, Version = index + 1 });
        }
        return people;
    }

    private static Objective Objective(int index) => new()
    {
        Id = Id(2, index * 7 % 12),
        Title = $"Objective {index % 5}",
        OutcomeStatement = index % 2 == 0 ? "Customers stay" : "",
        State = ((string[])["Draft", "Active", "Closed"])[index % 3],
        Weight = index % 4 * 0.5m,
        Progress = index % 3 == 0 ? null : index / 12.0,
        DueOn = new DateOnly(2026, 1 + index % 4, 28),
        ModifiedAt = new DateTimeOffset(2026, 3, 1 + index, 12, 0, 0, TimeSpan.Zero),
        IsOverdue = index % 2 == 1,
        AllowedActions = index % 2 == 0 ? ["Close"] : [],
        Owner = People[index % 6],
        OwnerId = People[index % 6].Id,
        Version = index + 1,
    };

    private static Deliverable Deliverable(int index)
    {
        // The last two objectives have none.
        var objective = Objectives[index * 11 % 10];
        var owner = index % 4 == 0 ? null : People[(index + 2) % 6];
        return new Deliverable
        {
            Id = Id(3, index * 17 % 60),
            Title = ((string[])["Alpha", "beta", "Gamma's", "delta", "ÆØÅ", "=SUM(A1)"])[index % 6],
            State = (DeliverableState)(index % 5),
            Revision = index % 3,
            Size = index * 1_000_000_000L,
            DueOn = new DateOnly(2026, 1 + index % 6, 1 + index % 9),
            AcceptedOn = index % 5 == 3 ? new DateOnly(2026, 2, 1 + index % 4) : null,
            UpdatedAt = new DateTime(2026, 1, 1, index % 24, index % 60, 0, DateTimeKind.Utc),
            Objective = objective,
            ObjectiveId = objective.Id,
            Producer = People[index % 6],
            ProducerId = People[index % 6].Id,
            OutcomeOwner = owner,
            OutcomeOwnerId = owner?.Id,
            Version = index,
        };
    }

    private static Criterion Criterion(int index) => new()
    {
        Id = Id(4, index),
        Text = $"Criterion {index % 7}",
        Ordinal = (short)(index % 4),
        Verdict = index % 3 == 0 ? "Met" : "Pending",
        CheckedAt = index % 2 == 0 ? null : new TimeOnly(9, index % 60),
        Deliverable = Deliverables[index * 13 % 40],
        DeliverableId = Deliverables[index * 13 % 40].Id,
        Version = 1,
    };
}
