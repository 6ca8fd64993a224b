using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

public static partial class ReviewsAccess
{
    /// <summary>What the viewer is to this review; the slices ask it before every verb. Reviewees are nothing else to their own.</summary>
    internal static async Task<Party> PartiesAsync(OutcomesDb db, Review review, CancellationToken cancel)
    {
        if (db.Viewer.IsSystem) return Party.System;
        if (db.Viewer.PersonId is not { } me) return Party.None;
        if (review.RevieweeId == me) return Party.Reviewee;
        var viewerIs = Party.None;
        if (review.ManagerIdSnapshot == me) viewerIs |= Party.ReviewManager;
        if (await db.Set<ManagerClosure>().AnyAsync(c => c.AncestorId == me && c.DescendantId == review.RevieweeId && c.PrimaryDepth > 1, cancel))
            viewerIs |= Party.UpperManager;
        if (await IsOwnManagerAsync(db, review.RevieweeId, me, cancel)) return viewerIs;
        if (await db.Set<CalibrationSession>().AnyAsync(s => s.CycleId == review.CycleId && s.FacilitatorId == me && s.State != CalibrationState.Cancelled
            && db.Set<OrgUnitClosure>().Any(c => c.AncestorId == s.ScopeOrgUnitId && c.DescendantId == review.OrgUnitSnapshot), cancel))
            viewerIs |= Party.Facilitator;
        if (await DirectoryAccess.IsHRForAsync(db, review.OrgUnitSnapshot, cancel)) viewerIs |= Party.HR;
        return viewerIs;
    }

    /// <summary>What the viewer is to one part of a review. Reviewers are not HR to what they write themselves.</summary>
    internal static async Task<Party> PartiesAsync(OutcomesDb db, ReviewAssignment assignment, CancellationToken cancel)
    {
        if (db.Viewer.IsSystem) return Party.System;
        if (db.Viewer.PersonId is not { } me) return Party.None;
        if (assignment.ReviewerId == me) return Party.Reviewer;
        var review = await db.Set<Review>().FirstOrDefaultAsync(v => v.Id == assignment.ReviewId, cancel);
        var viewerIs = review is null ? Party.None : await PartiesAsync(db, review, cancel);
        return assignment.NominatedById == me ? viewerIs | Party.Nominator : viewerIs;
    }

    /// <summary>What the viewer is to cycles, scales and templates: HR of the whole organisation sets them up.</summary>
    internal static Party PartyTo(OutcomesDb db) => db.Viewer.SeesAll ? Party.HR : Party.None;

    /// <exception cref="Forbidden">HR of some units only: what one sets up here reaches everybody.</exception>
    internal static void RequireWholeHR(OutcomesDb db)
    {
        if (!db.Viewer.SeesAll)
            throw new Forbidden("outside-your-scope", "Cycles, templates and scales are set up by HR of the whole organisation. You are HR for some units.");
    }

    private static Task<bool> IsOwnManagerAsync(OutcomesDb db, Guid revieweeId, Guid me, CancellationToken cancel) =>
        db.Set<ManagerClosure>().AnyAsync(c => c.AncestorId == revieweeId && c.DescendantId == me && c.Depth == 1, cancel);
}
