namespace Outcomes.OData.Tests.Samples;

// A small organisation in the domain's words, kept in memory: enough types and paths to say every kind of query.

public enum DeliverableState { Draft, Committed, Submitted, Accepted, ChangesRequested }

internal sealed class Person
{
    public Guid Id { get; init; }
    public string DisplayName { get; init; } = "";
    public string? Email { get; init; }
    public Guid? ManagerId { get; init; }
    public Person? Manager { get; init; }
    public int Version { get; init; }
}

internal sealed class Objective
{
    public Guid Id { get; init; }
    public string Title { get; init; } = "";
    public string OutcomeStatement { get; init; } = "";
    public string State { get; init; } = "Active";
    public decimal Weight { get; init; }
    public double? Progress { get; init; }
    public DateOnly DueOn { get; init; }
    public DateTimeOffset ModifiedAt { get; init; }
    public bool IsOverdue { get; init; }
    public IReadOnlyList<string> AllowedActions { get; init; } = [];
    public Guid OwnerId { get; init; }
    public Person? Owner { get; init; }
    public Guid? ParentId { get; init; }
    public Objective? Parent { get; init; }
    public int Version { get; init; }
}

internal sealed class Deliverable
{
    public Guid Id { get; init; }
    public string Title { get; init; } = "";
    public DeliverableState State { get; init; }
    public int Revision { get; init; }
    public long Size { get; init; }
    public DateOnly DueOn { get; init; }
    public DateOnly? AcceptedOn { get; init; }
    public DateTime UpdatedAt { get; init; }
    public Guid ObjectiveId { get; init; }
    public Objective? Objective { get; init; }
    public Guid ProducerId { get; init; }
    public Person? Producer { get; init; }
    public Guid? OutcomeOwnerId { get; init; }
    public Person? OutcomeOwner { get; init; }
    public int Version { get; init; }
}

internal sealed class Criterion
{
    public Guid Id { get; init; }
    public string Text { get; init; } = "";
    public short Ordinal { get; init; }
    public string Verdict { get; init; } = "Pending";
    public TimeOnly? CheckedAt { get; init; }
    public Guid DeliverableId { get; init; }
    public Deliverable? Deliverable { get; init; }
    public int Version { get; init; }
}

internal sealed class SampleContext
{
    public IQueryable<Person> People { get; init; } = Enumerable.Empty<Person>().AsQueryable();
    public IQueryable<Objective> Objectives { get; init; } = Enumerable.Empty<Objective>().AsQueryable();
    public IQueryable<Deliverable> Deliverables { get; init; } = Enumerable.Empty<Deliverable>().AsQueryable();
    public IQueryable<Criterion> Criteria { get; init; } = Enumerable.Empty<Criterion>().AsQueryable();
    public Guid Me { get; init; }
}
