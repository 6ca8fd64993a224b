using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The producer opens it to the organisation or the team, or keeps it between the people concerned. <c>POST …/SetVisibility</c></summary>
public sealed class SetDeliverableVisibility(OutcomesDb db) : Change<SetDeliverableVisibility.Request>(db, DeliverablesPermissions.Write)
{
    public sealed record Request
    {
        public Visibility Visibility { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var deliverable = await Db.Set<Deliverable>().LoadAsync(target, cancel);
        deliverable.SetVisibility(request.Visibility, await DeliverableAccess.PartiesAsync(Db, deliverable, cancel));
        return await Db.SaveAsync(deliverable, cancel);
    }
}
