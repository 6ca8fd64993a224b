using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Whoever attached it takes it away again; the manager of the review too. The reviewers lose sight of it at once. <c>DELETE /odata/ReviewMaterials({id})</c></summary>
public sealed class DetachMaterial(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        var material = await Db.Set<ReviewMaterial>().AsTracking().FirstOrDefaultAsync(m => m.Id == target.Id, cancel) ?? throw new NotFound("material");
        var review = await Db.Set<Review>().FirstOrDefaultAsync(v => v.Id == material.ReviewId, cancel) ?? throw new Forbidden("not-yours-to-do", Whose);
        var viewerIs = await ReviewsAccess.PartiesAsync(Db, review, cancel);
        if (material.AddedById != Me && !viewerIs.HasFlag(Party.ReviewManager)) throw new Forbidden("not-yours-to-do", Whose);
        ReviewMachine.Upkeep.Next(review.StateSeenBy(viewerIs), "AttachMaterial", viewerIs);
        await Db.RunningCycleAsync(review, cancel);
        Db.Remove(material);
        await MaterialGrants.TakeAsync(Db, material.Id, cancel);
        AuditTrail.Record(Db, MaterialTarget.SubjectOf(material.Id), new MaterialDetached(material.Id, review.Id), aboutPersonId: review.RevieweeId);
        await Db.SaveChangesAsync(cancel);
        return new Changed(material.Id, 1);
    }

    private const string Whose = "Whoever attached this takes it away, or the manager of the review.";
}
