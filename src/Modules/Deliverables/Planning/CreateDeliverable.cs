using System.ComponentModel.DataAnnotations;
using Outcomes.Deliverables.Data;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Writes down a draft of one's own, with criteria and served outcomes in the same request. <c>POST /odata/Deliverables</c></summary>
public sealed class CreateDeliverable(OutcomesDb db) : Creation<CreateDeliverable.Request>(db, DeliverablesPermissions.Write)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Say what will exist when you are done.")]
        [MaxLength(TextLimits.Title, ErrorMessage = "A title has at most 300 characters.")]
        public string Title { get; init; } = "";

        /// <summary>Markdown.</summary>
        [MaxLength(TextLimits.Markdown, ErrorMessage = "A summary has at most 20,000 characters.")]
        public string Summary { get; init; } = "";
        public Guid? OutcomeOwnerId { get; init; }

        [PlannableDay]
        public DateOnly? DueOn { get; init; }
        public DuePrecision DuePrecision { get; init; }
        public Visibility Visibility { get; init; }

        [MaxLength(100, ErrorMessage = "At most 100 criteria.")]
        public IReadOnlyList<CriterionText> Criteria { get; init; } = [];

        [MaxLength(20, ErrorMessage = "At most 20 outcomes.")]
        public IReadOnlyList<ServedOutcome> Links { get; init; } = [];
    }

    protected override async Task<Changed> HandleAsync(Request request, CancellationToken cancel)
    {
        var producer = await Db.WhoCanActAsync(Me, "ProducerId", cancel);
        if (request.OutcomeOwnerId is { } ownerId) await Db.WhoCanActAsync(ownerId, nameof(request.OutcomeOwnerId), cancel);
        var outcomes = await ServedOutcomes.FindAsync(Db, request.Links, cancel);
        var particulars = new Particulars(request.Title, request.Summary, request.OutcomeOwnerId, request.DueOn, request.DuePrecision);
        var draft = Deliverable.Draft(particulars, request.Visibility, [.. request.Criteria.Select(c => c.Text.Trim())], outcomes, producer, Db.Now);
        await using var write = await Db.BeginWriteAsync(cancel);
        await Db.CountLinksAsync(draft.Links.Select(link => link.ObjectiveId), 1, cancel);
        Db.Add(draft);
        var changed = await Db.SaveAsync(draft, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }
}
