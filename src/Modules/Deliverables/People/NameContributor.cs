using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The producer says who helped, and as what. <c>POST /odata/Contributions</c></summary>
public sealed class NameContributor(OutcomesDb db) : Creation<NameContributor.Request>(db, DeliverablesPermissions.Write)
{
    public sealed record Request
    {
        [Given]
        public Guid DeliverableId { get; init; }

        [Given]
        public Guid PersonId { get; init; }
        public ContributionRole Role { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Request request, CancellationToken cancel)
    {
        await using var write = await Db.BeginWriteAsync(cancel);
        await Db.HoldAsync(request.DeliverableId, cancel);
        var deliverable = await Db.Set<Deliverable>().Include(d => d.Contributions).LoadAsync(request.DeliverableId, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        var person = await Db.WhoCanActAsync(request.PersonId, nameof(request.PersonId), cancel);
        var contribution = deliverable.NameContributor(person.Id, request.Role, Db.Now, viewerIs);
        var changed = await Db.SaveAsync(deliverable, contribution.Id, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }
}
