using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>A check-in as another system, or a story, tells it. Add them oldest first.</summary>
public sealed record CheckInHistory
{
    public required Guid Id { get; init; }
    public Guid? KeyResultId { get; init; }
    public required Guid AuthorId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
    public decimal? Value { get; init; }
    public decimal? ProgressPercent { get; init; }
    public int? Confidence { get; init; }
    public string Narrative { get; init; } = "";
    public string? Blockers { get; init; }
    public Guid? SupersedesId { get; init; }
}

[EventName("objectives.check-in-imported.v1")]
public sealed record CheckInImported(Guid ObjectiveId, Guid CheckInId) : DomainEvent;

public sealed partial class Objective
{
    /// <summary>For import and demo. Health and the key result's current value are the caller's to give.</summary>
    /// <returns>The check-in, for the caller to add to the context.</returns>
    public CheckIn AddCheckInFromHistory(CheckInHistory values)
    {
        RecordHistory(new CheckInImported(Id, values.Id));
        return CheckIn.FromHistory(Id, ++CheckInCount, values);
    }

    /// <summary>For import and demo: a comment, for the caller to add to the context.</summary>
    public ObjectiveComment AddCommentFromHistory(Guid id, Guid authorId, string text, DateTime at)
    {
        CommentCount++;
        return ObjectiveComment.FromHistory(id, Id, authorId, text, at);
    }
}

public sealed partial class CheckIn
{
    internal static CheckIn FromHistory(Guid objectiveId, int number, CheckInHistory values)
    {
        var checkIn = new CheckIn
        {
            Id = values.Id,
            ObjectiveId = objectiveId,
            KeyResultId = values.KeyResultId,
            AuthorId = values.AuthorId,
            Number = number,
            Value = values.Value,
            ProgressPercent = values.ProgressPercent,
            Confidence = values.Confidence,
            Narrative = values.Narrative,
            Blockers = values.Blockers,
            SupersedesId = values.SupersedesId,
        };
        checkIn.WasCreated(values.At, values.AuthorId);
        return checkIn;
    }
}
