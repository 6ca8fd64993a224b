using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Where an objective or one of its key results stands, in its author's words. Append-only: a correction supersedes, both stay readable.</summary>
public sealed partial class CheckIn : Entity
{
    private CheckIn() { }

    internal CheckIn(Guid id, Guid objectiveId, Guid? keyResultId, Guid authorId, int number, CheckInValues values, Guid? supersedesId)
    {
        (Id, ObjectiveId, KeyResultId, AuthorId, Number, SupersedesId) = (id, objectiveId, keyResultId, authorId, number, supersedesId);
        (Value, ProgressPercent, Confidence) = (values.Value, values.ProgressPercent, values.Confidence);
        (Narrative, Blockers) = (values.Narrative, values.Blockers);
    }

    public Guid ObjectiveId { get; private set; }
    public Objective? Objective { get; private set; }
    public Guid? KeyResultId { get; private set; }
    public KeyResult? KeyResult { get; private set; }
    public Guid AuthorId { get; private set; }
    public Person? Author { get; private set; }

    /// <summary>1, 2, 3 … within the objective: the order in which they were written.</summary>
    public int Number { get; private set; }

    /// <summary>In the key result's unit.</summary>
    public decimal? Value { get; private set; }

    /// <summary>0..100, as the author estimates the whole; shown, never reckoned with.</summary>
    public decimal? ProgressPercent { get; private set; }

    /// <summary>0..10</summary>
    public int? Confidence { get; private set; }

    /// <summary>Markdown.</summary>
    public string Narrative { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string? Blockers { get; private set; }

    /// <summary>The check-in that this one corrects.</summary>
    public Guid? SupersedesId { get; private set; }
    public CheckIn? Supersedes { get; private set; }
}
