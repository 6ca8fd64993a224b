using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables.Data;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The producer adds a criterion while nothing is promised; it stands last. <c>POST /odata/AcceptanceCriteria</c></summary>
public sealed class AddCriterion(OutcomesDb db) : Creation<AddCriterion.Request>(db, DeliverablesPermissions.Write)
{
    public sealed record Request
    {
        [Given]
        public Guid DeliverableId { get; init; }

        [Required(ErrorMessage = "Say in one sentence how somebody else knows that it is done.")]
        [MaxLength(TextLimits.Criterion, ErrorMessage = "A criterion has at most 2,000 characters.")]
        public string Text { get; init; } = "";
    }

    protected override async Task<Changed> HandleAsync(Request request, CancellationToken cancel)
    {
        await using var write = await Db.BeginWriteAsync(cancel);
        await Db.HoldAsync(request.DeliverableId, cancel);
        var deliverable = await Db.Set<Deliverable>().Include(d => d.Criteria).LoadAsync(request.DeliverableId, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        var criterion = deliverable.AddCriterion(request.Text, Db.Now, viewerIs);
        var changed = await Db.SaveAsync(deliverable, criterion.Id, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }
}
