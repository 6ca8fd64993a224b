using System.ComponentModel.DataAnnotations;
using Outcomes.Deliverables.Data;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Changes plain fields, by the producer while nothing is handed in. <c>PATCH /odata/Deliverables({id})</c></summary>
/// <remarks>A promised date moves with a reason; who accepts a promised deliverable changes by ReassignAcceptance.</remarks>
public sealed class EditDeliverable(OutcomesDb db) : Change<EditDeliverable.Request>(db, DeliverablesPermissions.Write)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Say what will exist when you are done.")]
        [MaxLength(TextLimits.Title, ErrorMessage = "A title has at most 300 characters.")]
        public Optional<string> Title { get; init; }

        /// <summary>Markdown.</summary>
        [MaxLength(TextLimits.Markdown, ErrorMessage = "A summary has at most 20,000 characters.")]
        public Optional<string?> Summary { get; init; }
        public Optional<Guid?> OutcomeOwnerId { get; init; }

        [PlannableDay]
        public Optional<DateOnly?> DueOn { get; init; }
        public Optional<DuePrecision> DuePrecision { get; init; }

        /// <summary>Needed when a promised date moves.</summary>
        [MaxLength(TextLimits.Remark, ErrorMessage = "A reason has at most 2,000 characters.")]
        public string? Reason { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var deliverable = await Db.Set<Deliverable>().LoadAsync(target, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        var now = deliverable.Particulars;
        var wanted = new Particulars(
            request.Title.Or(now.Title), request.Summary.Or(now.Summary) ?? "", request.OutcomeOwnerId.Or(now.OutcomeOwnerId),
            request.DueOn.Or(now.DueOn), request.DuePrecision.Or(now.DuePrecision));
        if (wanted.OutcomeOwnerId is { } ownerId && ownerId != now.OutcomeOwnerId) await Db.WhoCanActAsync(ownerId, nameof(request.OutcomeOwnerId), cancel);
        deliverable.Edit(wanted, await Db.ZoneOfAsync(deliverable.ProducerId, cancel), request.Reason, viewerIs);
        return await Db.SaveAsync(deliverable, cancel);
    }
}
