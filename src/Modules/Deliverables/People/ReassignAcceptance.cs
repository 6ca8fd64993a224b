using System.ComponentModel.DataAnnotations;
using Outcomes.Deliverables.Data;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Somebody else accepts it from now on, with a reason: by the outcome owner, the producer's manager or HR. <c>POST …/ReassignAcceptance</c></summary>
public sealed class ReassignAcceptance(OutcomesDb db) : Change<ReassignAcceptance.Request>(db, DeliverablesPermissions.Write)
{
    public sealed record Request
    {
        [Given]
        public Guid NewOutcomeOwnerId { get; init; }

        [Required(ErrorMessage = "Say why, in Reason.")]
        [MaxLength(TextLimits.Remark, ErrorMessage = "A reason has at most 2,000 characters.")]
        public string Reason { get; init; } = "";
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var deliverable = await Db.Set<Deliverable>().LoadAsync(target, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        var person = await Db.WhoCanActAsync(request.NewOutcomeOwnerId, nameof(request.NewOutcomeOwnerId), cancel);
        deliverable.ReassignAcceptance(person.Id, request.Reason, viewerIs);
        return await Db.SaveAsync(deliverable, cancel);
    }
}
