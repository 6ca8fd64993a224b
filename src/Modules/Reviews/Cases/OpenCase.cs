using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>One person of HR looks into a review, for a reason that the audit trail keeps for HR. <c>POST /odata/Reviews({id})/OpenCase</c></summary>
/// <remarks>It opens what HR reads only so: the peers' and upward answers where the cycle names authors, else their aggregates. For whoever opens it alone, until they close it.</remarks>
public sealed class OpenCase(OutcomesDb db) : Change<Reasoned>(db, ReviewsPermissions.Administer)
{
    protected override async Task<Changed> HandleAsync(Target target, Reasoned request, CancellationToken cancel)
    {
        var review = await Db.LoadReviewAsync(target, cancel);
        ReviewMachine.Upkeep.Next(review.State, "OpenCase", await ReviewsAccess.PartiesAsync(Db, review, cancel));
        if (await Cases.Of(Db, review.Id, Me).AnyAsync(cancel)) throw new RuleBroken("case-open", "You have opened this case already.");
        Db.Add(new VisibilityGrant(Me, ReviewsAccess.CaseKind, review.Id, review.Id));
        AuditTrail.Record(Db, Cases.SubjectOf(review.Id), new CaseOpened(review.Id), request.Reason, unitId: review.OrgUnitSnapshot, aboutPersonId: review.RevieweeId);
        await Db.SaveChangesAsync(cancel);
        return new Changed(review.Id, review.Version);
    }
}
