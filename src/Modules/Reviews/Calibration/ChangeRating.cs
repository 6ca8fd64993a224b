using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>Facilitator or HR changes one rating, with the reason. <c>POST /odata/CalibrationSessions({id})/ChangeRating</c></summary>
public sealed class ChangeRating(OutcomesDb db) : Change<ChangeRating.Request>(db, ReviewsPermissions.Write)
{
    public sealed record Request
    {
        public Guid ReviewId { get; init; }

        /// <summary>One value of the template's scale.</summary>
        public decimal Rating { get; init; }

        [Required(ErrorMessage = "Say why, in Reason.")]
        [MaxLength(TextLimits.Remark, ErrorMessage = "A reason has at most 2,000 characters.")]
        public string Reason { get; init; } = "";
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var (session, viewerIs) = await Db.LoadSessionAsync(target, cancel);
        CalibrationMachine.Upkeep.Next(session.State, "ChangeRating", viewerIs);
        await Db.RequireCalibratingAsync(session, cancel);
        var cycle = await Db.Set<ReviewCycle>().FirstAsync(c => c.Id == session.CycleId, cancel);
        await RatingCheck.RequireOnScaleAsync(Db, cycle, request.Rating, cancel);
        var review = await Db.ReviewsOf(session).AsTracking().FirstOrDefaultAsync(v => v.Id == request.ReviewId, cancel)
            ?? throw new InvalidRequest([new FieldFault(nameof(request.ReviewId), "ReviewId: there is no review with this id in this session whose rating you may change.")]);
        session.ChangeRating(review, request.Rating, request.Reason.Trim(), Me, viewerIs);
        return await Db.SaveAsync(session, cancel);
    }
}
