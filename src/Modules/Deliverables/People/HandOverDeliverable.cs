using System.ComponentModel.DataAnnotations;
using Outcomes.Deliverables.Data;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Somebody else makes it from now on, with a reason: by the producer, their manager or HR. <c>POST …/HandOver</c></summary>
public sealed class HandOverDeliverable(OutcomesDb db) : Change<HandOverDeliverable.Request>(db, DeliverablesPermissions.Write)
{
    public sealed record Request
    {
        [Given]
        public Guid NewProducerId { get; init; }

        [Required(ErrorMessage = "Say why, in Reason.")]
        [MaxLength(TextLimits.Remark, ErrorMessage = "A reason has at most 2,000 characters.")]
        public string Reason { get; init; } = "";
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var deliverable = await Db.Set<Deliverable>().LoadAsync(target, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        var person = await Db.WhoCanActAsync(request.NewProducerId, nameof(request.NewProducerId), cancel);
        deliverable.HandOver(person, request.Reason, viewerIs);
        return await Db.SaveAsync(deliverable, cancel);
    }
}
