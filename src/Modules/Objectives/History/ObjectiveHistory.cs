using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>An objective as another system, or a story, tells it.</summary>
public sealed record ObjectiveHistory
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public string OutcomeStatement { get; init; } = "";
    public required Guid OwnerId { get; init; }
    public required Guid OrgUnitId { get; init; }
    public required Guid PeriodId { get; init; }
    public ObjectiveKind Kind { get; init; }
    public Guid? ParentObjectiveId { get; init; }
    public Guid? AlignedKeyResultId { get; init; }
    public decimal Weight { get; init; } = 1;
    public Visibility Visibility { get; init; }
    public required ObjectiveState State { get; init; }
    public Health? Health { get; init; }

    /// <summary>Given exactly where the state is Closed.</summary>
    public ObjectiveVerdict? Verdict { get; init; }
    public string? ClosingNote { get; init; }
    public required DateOnly DueOn { get; init; }
    public DuePrecision DuePrecision { get; init; }

    /// <summary>Of the owner: the due day ends there.</summary>
    public required string TimeZoneId { get; init; }
}

[EventName("objectives.imported.v1")]
public sealed record ObjectiveImported(Guid ObjectiveId, ObjectiveState State) : DomainEvent;

public sealed partial class Objective
{
    /// <summary>For import and demo: any state, no guards, nobody is told. Guards judge transitions, not rows at rest.</summary>
    /// <remarks>Call ObjectiveProgress.RebuildAsync once after all rows are saved.</remarks>
    public static Objective FromHistory(ObjectiveHistory values)
    {
        var objective = new Objective { Id = values.Id };
        objective.ReplaceFromHistory(values);
        return objective;
    }

    /// <summary>Takes the values over as they are; whoever calls starts from <see cref="ToHistory"/> to change only some.</summary>
    public void ReplaceFromHistory(ObjectiveHistory values)
    {
        (Title, OutcomeStatement, Kind) = (values.Title, values.OutcomeStatement, values.Kind);
        (OwnerId, OrgUnitId, PeriodId) = (values.OwnerId, values.OrgUnitId, values.PeriodId);
        (ParentObjectiveId, AlignedKeyResultId, Weight) = (values.ParentObjectiveId, values.AlignedKeyResultId, values.Weight);
        (Visibility, State, Health) = (values.Visibility, values.State, values.Health);
        (Verdict, ClosingNote) = (values.Verdict, values.ClosingNote);
        Due(values.DueOn, values.DuePrecision, values.TimeZoneId);
        RecordHistory(new ObjectiveImported(Id, State));
    }

    /// <param name="timeZoneId">Of the owner.</param>
    public ObjectiveHistory ToHistory(string timeZoneId) => new()
    {
        Id = Id,
        Title = Title,
        OutcomeStatement = OutcomeStatement,
        OwnerId = OwnerId,
        OrgUnitId = OrgUnitId,
        PeriodId = PeriodId,
        Kind = Kind,
        ParentObjectiveId = ParentObjectiveId,
        AlignedKeyResultId = AlignedKeyResultId,
        Weight = Weight,
        Visibility = Visibility,
        State = State,
        Health = Health,
        Verdict = Verdict,
        ClosingNote = ClosingNote,
        DueOn = DueOn,
        DuePrecision = DuePrecision,
        TimeZoneId = timeZoneId,
    };
}
