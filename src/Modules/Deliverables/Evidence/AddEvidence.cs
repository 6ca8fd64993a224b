using System.ComponentModel.DataAnnotations;
using Outcomes.Deliverables.Data;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The producer adds a piece of evidence; the content of a file follows by <see cref="AttachFile"/>. <c>POST /odata/Evidence</c></summary>
public sealed class AddEvidence(OutcomesDb db) : Creation<AddEvidence.Request>(db, DeliverablesPermissions.Write)
{
    public sealed record Request
    {
        [Given]
        public Guid DeliverableId { get; init; }
        public EvidenceKind Kind { get; init; }

        [Required(ErrorMessage = "Say in Title what it shows.")]
        [MaxLength(TextLimits.Title, ErrorMessage = "A title has at most 300 characters.")]
        public string Title { get; init; } = "";

        /// <summary>Needed for links and commits.</summary>
        [WebAddress]
        [MaxLength(TextLimits.Url, ErrorMessage = "An address has at most 2,000 characters.")]
        public string? Url { get; init; }

        /// <summary>The words of a testimonial, what a number measures.</summary>
        [MaxLength(TextLimits.Remark, ErrorMessage = "A note has at most 2,000 characters.")]
        public string? Note { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Request request, CancellationToken cancel)
    {
        await using var write = await Db.BeginWriteAsync(cancel);
        await Db.HoldAsync(request.DeliverableId, cancel);
        var deliverable = await Db.Set<Deliverable>().LoadAsync(request.DeliverableId, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        var piece = deliverable.AddEvidence(request.Kind, request.Title, request.Url, request.Note, Me, Db.Now, viewerIs);
        var changed = await Db.SaveAsync(deliverable, piece.Id, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }
}
