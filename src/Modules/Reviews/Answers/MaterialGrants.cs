using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>"Cited to them": the reviewers of a review see the deliverables attached to it, from when they are asked until their part is closed.</summary>
/// <remarks>Over all parts: whoever attaches does not know who the peers are, and is not told.</remarks>
internal static class MaterialGrants
{
    /// <summary>Opens it to all who write now; saved with the caller's save.</summary>
    public static async Task GiveAsync(OutcomesDb db, ReviewMaterial material, CancellationToken cancel)
    {
        if (Citable.Read(material.TargetRef) is not (Citable.Deliverable, var deliverable)) return;
        var now = db.Now;
        var reviewers = await Writing(db, now).Where(a => a.ReviewId == material.ReviewId).Select(a => a.ReviewerId).Distinct().ToListAsync(cancel);
        db.AddRange(reviewers.Select(reviewer => new VisibilityGrant(reviewer, DeliverableAccess.SubjectKind, deliverable, material.Id)));
    }

    /// <summary>Closes what this material opened; in the caller's transaction or at once.</summary>
    public static async Task TakeAsync(OutcomesDb db, Guid materialId, CancellationToken cancel) =>
        db.RemoveRange(await db.Set<VisibilityGrant>().AsTracking().Where(grant => grant.SourceId == materialId).ToListAsync(cancel));

    /// <summary>Brings the grants of some reviews in line with who writes in them now: a newcomer gets what is attached, whoever is done loses it.</summary>
    public static async Task RefreshAsync(OutcomesDb db, IReadOnlyCollection<Guid> reviewIds, CancellationToken cancel)
    {
        var materials = await db.AllRows<ReviewMaterial>().Where(m => reviewIds.Contains(m.ReviewId)).Select(m => new { m.Id, m.ReviewId, m.TargetRef }).ToListAsync(cancel);
        if (materials.Count == 0) return;
        var writing = (await Writing(db, db.Now).Where(a => reviewIds.Contains(a.ReviewId)).Select(a => new { a.ReviewId, a.ReviewerId }).Distinct().ToListAsync(cancel))
            .ToLookup(part => part.ReviewId, part => part.ReviewerId);
        var sources = materials.Select(material => material.Id).ToList();
        var given = await db.Set<VisibilityGrant>().AsTracking().Where(grant => sources.Contains(grant.SourceId)).ToListAsync(cancel);
        foreach (var material in materials)
        {
            if (Citable.Read(material.TargetRef) is not (Citable.Deliverable, var deliverable)) continue;
            var mine = given.Where(grant => grant.SourceId == material.Id).ToList();
            db.RemoveRange(mine.Where(grant => !writing[material.ReviewId].Contains(grant.PersonId)));
            db.AddRange(writing[material.ReviewId].Except(mine.Select(grant => grant.PersonId))
                .Select(reviewer => new VisibilityGrant(reviewer, DeliverableAccess.SubjectKind, deliverable, material.Id)));
        }
        await db.SaveChangesAsync(cancel);
    }

    // The reviewee sees their own work without a grant; it does no harm to them to have one.
    private static IQueryable<ReviewAssignment> Writing(OutcomesDb db, DateTime now) => db.AllRows<ReviewAssignment>().Where(a =>
        (a.State == AssignmentState.Requested || a.State == AssignmentState.InProgress) && a.ClosesAtUtc > now);
}
