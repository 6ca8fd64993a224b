using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>HR gives a part back to its author before the review is shared. <c>POST /odata/ReviewAssignments({id})/Reopen</c></summary>
public sealed class ReopenPart(OutcomesDb db) : Change<ReopenPart.Request>(db, ReviewsPermissions.Write)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Say why, in Reason.")]
        [MaxLength(TextLimits.Remark, ErrorMessage = "A reason has at most 2,000 characters.")]
        public string Reason { get; init; } = "";

        /// <summary>A new last day, where the old one is over.</summary>
        public DateOnly? DueOn { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var part = await Db.LoadAssignmentAsync(target, cancel);
        var viewerIs = await ReviewsAccess.PartiesAsync(Db, part, cancel);
        AssignmentMachine.Steps.Next(part.State, "Reopen", viewerIs);
        var review = await Db.Set<Review>().FirstAsync(v => v.Id == part.ReviewId, cancel);
        if (review.SharedOn is not null) throw new RuleBroken("already-shared", "The review is shared: its parts stay as they are. Reopen the review instead.");
        if (review.StandingOf(part.Relation) != GroupStanding.Open)
            throw new RuleBroken("answers-counted", "The answers of this group are counted: none of them changes any more.");
        if (part.Relation == Relation.Manager && !ReviewStates.BeforeReady.Contains(review.State))
            throw new RuleBroken("manager-part-ready", "The manager has marked this review as ready; their part stays as it is.");
        part.Reopen(request.Reason, request.DueOn, Db.Now, viewerIs);
        return await Db.SaveAsync(part, cancel);
    }
}
