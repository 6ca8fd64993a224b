using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Which outcome a deliverable serves: an objective, or more narrowly one of its key results.</summary>
public sealed class DeliverableLink : Entity
{
    private DeliverableLink() { }

    internal DeliverableLink(Guid id, Guid deliverableId, Guid objectiveId, Guid? keyResultId) =>
        (Id, DeliverableId, ObjectiveId, KeyResultId) = (id, deliverableId, objectiveId, keyResultId);

    public Guid DeliverableId { get; private set; }
    public Deliverable? Deliverable { get; private set; }

    /// <summary>Always given, so that an objective finds all that serves it; where a key result is linked, the key result's objective.</summary>
    public Guid ObjectiveId { get; private set; }
    public Objective? Objective { get; private set; }
    public Guid? KeyResultId { get; private set; }
    public KeyResult? KeyResult { get; private set; }
}
