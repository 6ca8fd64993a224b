using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>One sentence by which somebody else knows that the thing is done, and what the outcome owner found.</summary>
public sealed class AcceptanceCriterion : Entity
{
    private AcceptanceCriterion() { }

    internal AcceptanceCriterion(Guid id, Guid deliverableId, string text, int ordinal) =>
        (Id, DeliverableId, Text, Ordinal) = (id, deliverableId, text, ordinal);

    public Guid DeliverableId { get; private set; }
    public Deliverable? Deliverable { get; private set; }
    public string Text { get; internal set; } = "";

    /// <summary>1, 2, 3 … within the deliverable, without gaps.</summary>
    public int Ordinal { get; internal set; }
    public CriterionVerdict Verdict { get; private set; }
    public Guid? VerdictById { get; private set; }
    public Person? VerdictBy { get; private set; }

    /// <summary>What the outcome owner saw, or why it is waived.</summary>
    public string? Note { get; private set; }

    internal bool IsDecided => Verdict != CriterionVerdict.Pending;
    internal bool IsMet => Verdict is CriterionVerdict.Met or CriterionVerdict.Waived;

    internal void Judge(CriterionVerdict verdict, Guid? byId, string? note) => (Verdict, VerdictById, Note) = (verdict, byId, note);
}

/// <summary>What the outcome owner found; pending = nothing yet.</summary>
public enum CriterionVerdict { Pending, Met, NotMet, Waived }
