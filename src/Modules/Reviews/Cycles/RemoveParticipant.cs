using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>Takes somebody out by name, with a reason; in a running cycle their review ends, and nothing more is asked for it. HR. <c>POST …/RemoveParticipant</c></summary>
public sealed class RemoveParticipant(OutcomesDb db) : Change<RemoveParticipant.Request>(db, ReviewsPermissions.Administer)
{
    public sealed record Request
    {
        [Given]
        public Guid PersonId { get; init; }

        [Required(ErrorMessage = "Say why, in Reason.")]
        [MaxLength(TextLimits.Remark, ErrorMessage = "A reason has at most 2,000 characters.")]
        public string Reason { get; init; } = "";
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        await using var write = await Db.BeginWriteAsync(cancel);
        var cycle = await Db.Set<ReviewCycle>().Include(c => c.ParticipantRules).LoadAsync(target, cancel);
        await Db.FindNamedAsync<Directory.Person>(request.PersonId, nameof(request.PersonId), cancel);
        cycle.LeaveOut(request.PersonId, request.Reason, Db.Now, ReviewsAccess.PartyTo(Db));
        // HR takes out whom they may not read about, their own manager too; nothing of the review is answered.
        var review = await Db.AllRows<Review>().AsTracking().FirstOrDefaultAsync(v => v.CycleId == cycle.Id && v.RevieweeId == request.PersonId, cancel);
        if (review is not null && !ReviewStates.Terminal.Contains(review.State)) await EndAsync(review, cancel);
        var changed = await Db.SaveAsync(cycle, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }

    private async Task EndAsync(Review review, CancellationToken cancel)
    {
        review.Cancel(Party.System);
        var open = await Db.AllRows<ReviewAssignment>().AsTracking()
            .Where(a => a.ReviewId == review.Id && AssignmentStates.Open.Contains(a.State)).ToListAsync(cancel);
        foreach (var part in open) part.Cancel(Party.System);
    }
}
