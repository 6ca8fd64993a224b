using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Whoever opened a case closes it, and sees no more than HR sees anyway. <c>POST /odata/Reviews({id})/CloseCase</c></summary>
public sealed class CloseCase(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Administer)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        var review = await Db.LoadReviewAsync(target, cancel);
        ReviewMachine.Upkeep.Next(review.State, "CloseCase", await ReviewsAccess.PartiesAsync(Db, review, cancel));
        var grant = await Cases.Of(Db, review.Id, Me).AsTracking().FirstOrDefaultAsync(cancel) ?? throw new RuleBroken("no-case", "You have no open case here.");
        Db.Remove(grant);
        AuditTrail.Record(Db, Cases.SubjectOf(review.Id), new CaseClosed(review.Id), unitId: review.OrgUnitSnapshot, aboutPersonId: review.RevieweeId);
        await Db.SaveChangesAsync(cancel);
        return new Changed(review.Id, review.Version);
    }
}
