using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The producer says that somebody helped as something else. <c>PATCH /odata/Contributions({id})</c></summary>
public sealed class ChangeContribution(OutcomesDb db) : Change<ChangeContribution.Request>(db, DeliverablesPermissions.Write)
{
    public sealed record Request
    {
        public ContributionRole Role { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var holder = await Db.HolderAsync<Contribution>(target, contribution => contribution.DeliverableId, cancel);
        var deliverable = await Db.Set<Deliverable>().Include(d => d.Contributions).LoadAsync(holder, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        deliverable.ChangeContribution(deliverable.Contributions.First(c => c.Id == target.Id), request.Role, viewerIs);
        return await Db.SaveAsync(deliverable, target.Id, cancel);
    }
}
