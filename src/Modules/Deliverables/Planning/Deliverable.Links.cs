using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>An outcome found and visible to whoever links it.</summary>
internal sealed record Served(Guid ObjectiveId, Guid? KeyResultId);

public sealed partial class Deliverable
{
    internal DeliverableLink Link(Served outcome, DateTime now, Party viewerIs)
    {
        Uphold("Link", viewerIs);
        return Connect(outcome, now);
    }

    internal void Unlink(DeliverableLink link, Party viewerIs)
    {
        Uphold("Link", viewerIs);
        if (LinkCount == 1 && State is not (DeliverableState.Draft or DeliverableState.Unrecorded))
            throw new RuleBroken("deliverable-without-outcome", "It was promised for this outcome alone. Link another one first.");
        links.Remove(link);
        LinkCount--;
        Record(new DeliverableUnlinked(Id, link.ObjectiveId, link.KeyResultId));
    }

    private DeliverableLink Connect(Served outcome, DateTime now)
    {
        if (links.Any(link => link.ObjectiveId == outcome.ObjectiveId && link.KeyResultId == outcome.KeyResultId))
            throw new RuleBroken("already-linked", "This deliverable already serves that outcome.");
        var link = new DeliverableLink(Ids.New(now), Id, outcome.ObjectiveId, outcome.KeyResultId);
        links.Add(link);
        LinkCount++;
        Record(new DeliverableLinked(Id, outcome.ObjectiveId, outcome.KeyResultId));
        return link;
    }
}
