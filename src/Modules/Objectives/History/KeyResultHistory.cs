using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>A key result as another system, or a story, tells it. Numbers may be missing.</summary>
public sealed record KeyResultHistory
{
    public required Guid Id { get; init; }

    /// <summary>Absent = the objective's owner.</summary>
    public Guid? OwnerId { get; init; }
    public required string Title { get; init; }
    public required KeyResultNumbers Numbers { get; init; }
    public decimal? Current { get; init; }
    public decimal Weight { get; init; } = 1;

    /// <summary>Absent = the objective's.</summary>
    public DateOnly? DueOn { get; init; }
}

[EventName("objectives.key-result-imported.v1")]
public sealed record KeyResultImported(Guid ObjectiveId, Guid KeyResultId) : DomainEvent;

public sealed partial class Objective
{
    /// <summary>For import and demo: adds it, or takes the values over where it is there (with <see cref="KeyResults"/> loaded).</summary>
    public KeyResult PutKeyResultFromHistory(KeyResultHistory values)
    {
        var key = keyResults.Find(known => known.Id == values.Id);
        if (key is null) keyResults.Add(key = new KeyResult(values.Id, Id));
        key.ReplaceFromHistory(values, OwnerId, DueOn);
        RecordHistory(new KeyResultImported(Id, key.Id));
        return key;
    }
}

public sealed partial class KeyResult
{
    internal KeyResult(Guid id, Guid objectiveId) => (Id, ObjectiveId) = (id, objectiveId);

    public KeyResultHistory ToHistory() => new()
    {
        Id = Id,
        OwnerId = OwnerId,
        Title = Title,
        Numbers = Numbers,
        Current = Current,
        Weight = Weight,
        DueOn = DueOn,
    };

    internal void ReplaceFromHistory(KeyResultHistory values, Guid ownerId, DateOnly dueOn)
    {
        (OwnerId, Title, Weight) = (values.OwnerId ?? ownerId, values.Title, values.Weight);
        (Current, DueOn) = (values.Current, values.DueOn ?? dueOn);
        Take(values.Numbers);
    }
}
