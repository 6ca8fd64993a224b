using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>HR gives a part back to its author while the cycle collects, a manager's until it is ready. <c>POST /odata/ReviewAssignments({id})/Reopen</c></summary>
/// <remarks>Errors: already-shared, answers-counted, manager-part-ready, writing-over, stage-over.</remarks>
public sealed class ReopenPart(OutcomesDb db) : Change<ReopenPart.Request>(db, ReviewsPermissions.Write)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Say why, in Reason.")]
        [MaxLength(TextLimits.Remark, ErrorMessage = "A reason has at most 2,000 characters.")]
        public string Reason { get; init; } = "";

        /// <summary>A new last day, where the old one is over; of a group no later than its stage.</summary>
        [PlannedDay]
        public DateOnly? DueOn { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var part = await Db.LoadAssignmentAsync(target, cancel);
        var viewerIs = await ReviewsAccess.PartiesAsync(Db, part, cancel);
        AssignmentMachine.Steps.Next(part.StateSeenBy(viewerIs), "Reopen", viewerIs);
        var review = await Db.Set<Review>().FirstAsync(v => v.Id == part.ReviewId, cancel);
        var cycle = await Db.Set<ReviewCycle>().Include(c => c.Stages).FirstAsync(c => c.Id == part.CycleId, cancel);
        RequireUncounted(part, review, cycle);
        if (request.DueOn is { } day) RequireWithin(cycle, part.Relation, day);
        part.Reopen(await HandedInAsync(part.Id, cancel), request.Reason, request.DueOn, Db.Now, viewerIs);
        return await Db.SaveAsync(part, cancel);
    }

    // Over all rows: HR gives back what they may not read.
    private async Task<byte[]> HandedInAsync(Guid partId, CancellationToken cancel)
    {
        var responses = await Db.AllRows<Response>().AsNoTracking().Where(r => r.AssignmentId == partId).ToListAsync(cancel);
        var ids = responses.Select(response => response.Id).ToList();
        var citations = await Db.AllRows<Citation>().AsNoTracking().Where(c => ids.Contains(c.ResponseId)).ToListAsync(cancel);
        return HandedInPart.Write(responses, citations.ToLookup(citation => citation.ResponseId));
    }

    // From calibration on open parts expire, whatever their day: what was handed in would be lost with them.
    private static void RequireUncounted(ReviewAssignment part, Review review, ReviewCycle cycle)
    {
        if (review.SharedOn is not null) throw new RuleBroken("already-shared", "The review is shared: its parts stay as they are. Reopen the review instead.");
        if (review.StandingOf(part.Relation) != GroupStanding.Open)
            throw new RuleBroken("answers-counted", "The answers of this group are counted: none of them changes any more.");
        if (part.Relation == Relation.Manager && !ReviewStates.BeforeReady.Contains(review.State))
            throw new RuleBroken("manager-part-ready", "The manager has marked this review as ready; their part stays as it is.");
        if (part.Relation != Relation.Manager && cycle.State is not (CycleState.Collecting or CycleState.Paused))
            throw new RuleBroken("writing-over", "The cycle collects no answers any more: what was handed in stays as it is.");
    }

    // A group is counted when its stage is over everywhere: an answer after that would never count.
    private static void RequireWithin(ReviewCycle cycle, Relation relation, DateOnly day)
    {
        if (!Relations.Grouped.Contains(relation) || cycle.Stages.FirstOrDefault(stage => stage.Kind == ReviewCycle.StageOf(relation)) is not { } stage) return;
        var last = stage.DueOn.AddDays(stage.GraceDays);
        if (day > last) throw new RuleBroken("stage-over", $"Answers of this group are counted after {last:yyyy-MM-dd}. Give a day until then, or move the stage first.", "DueOn");
    }
}
