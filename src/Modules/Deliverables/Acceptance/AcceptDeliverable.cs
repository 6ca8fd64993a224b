using System.ComponentModel.DataAnnotations;
using Outcomes.Deliverables.Data;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The outcome owner accepts this revision, once every criterion is met or waived. <c>POST …/Accept</c></summary>
public sealed class AcceptDeliverable(OutcomesDb db) : Change<AcceptDeliverable.Request>(db, DeliverablesPermissions.Write)
{
    public sealed record Request
    {
        /// <summary>Markdown; what was seen.</summary>
        [MaxLength(TextLimits.Markdown, ErrorMessage = "A comment has at most 20,000 characters.")]
        public string? Comment { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var deliverable = await Db.Set<Deliverable>().LoadAsync(target, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        var today = await Db.TodayOfAsync(deliverable.ProducerId, cancel);
        deliverable.Accept(request.Comment, Me, today, Db.Now, viewerIs);
        return await Db.SaveAsync(deliverable, cancel);
    }
}
