using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>What an outcome owner decided on one revision. Never changed afterwards.</summary>
public sealed class AcceptanceDecision : Entity
{
    private AcceptanceDecision() { }

    internal AcceptanceDecision(Guid id, Guid deliverableId, int revision, AcceptanceVerdict decision, Guid byId, DateOnly decidedOn, string? comment)
    {
        Id = id;
        DeliverableId = deliverableId;
        (Revision, Decision, ById, DecidedOn, Comment) = (revision, decision, byId, decidedOn, comment);
    }

    public Guid DeliverableId { get; private set; }
    public Deliverable? Deliverable { get; private set; }

    /// <summary>The revision it was about.</summary>
    public int Revision { get; private set; }
    public AcceptanceVerdict Decision { get; private set; }
    public Guid ById { get; private set; }
    public Person? By { get; private set; }

    /// <summary>In the producer's zone.</summary>
    public DateOnly DecidedOn { get; private set; }

    /// <summary>Markdown; always given with changes requested and with a rejection.</summary>
    public string? Comment { get; private set; }
}

/// <summary>What an outcome owner can decide.</summary>
public enum AcceptanceVerdict { Accepted, ChangesRequested, Rejected }
