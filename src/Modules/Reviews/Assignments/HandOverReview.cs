using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>Lets somebody else write the manager's part, with a reason; also where there was no manager. HR. <c>POST …/HandOver</c> on a review</summary>
/// <remarks>A draft was private to its author and goes. Errors: wrong-state, own-reviewer, person-has-left.</remarks>
public sealed class HandOverReview(OutcomesDb db) : Change<HandOverReview.Request>(db, ReviewsPermissions.Write)
{
    public sealed record Request
    {
        [Given]
        public Guid NewManagerId { get; init; }

        [Required(ErrorMessage = "Say why, in Reason.")]
        [MaxLength(TextLimits.Remark, ErrorMessage = "A reason has at most 2,000 characters.")]
        public string Reason { get; init; } = "";
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        await using var write = await Db.BeginWriteAsync(cancel);
        var review = await Db.LoadReviewAsync(target, cancel);
        var viewerIs = await ReviewsAccess.PartiesAsync(Db, review, cancel);
        ReviewMachine.Upkeep.Next(review.State, "HandOver", viewerIs);
        var person = await Db.FindNamedAsync<Person>(request.NewManagerId, nameof(request.NewManagerId), cancel);
        if (person.Status == PersonStatus.Left) throw new RuleBroken("person-has-left", "This person has left the organisation.", nameof(request.NewManagerId));
        if (person.Id == review.RevieweeId) throw new RuleBroken("own-reviewer", "Nobody writes the manager's part about themselves.", nameof(request.NewManagerId));
        var cycle = await Db.Set<ReviewCycle>().Include(c => c.Stages).FirstAsync(c => c.Id == review.CycleId, cancel);
        await ManagerParts.MoveAsync(Db, review, cycle, new Writer(person.Id, person.TimeZoneId), request.Reason, viewerIs, cancel);
        var changed = await Db.SaveAsync(review, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }
}
