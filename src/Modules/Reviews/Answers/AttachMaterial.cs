using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>The reviewee or their manager brings something for the reviewers to read. <c>POST /odata/ReviewMaterials</c></summary>
/// <remarks>The reviewers see an attached deliverable, whatever its visibility, until their part is closed.</remarks>
public sealed class AttachMaterial(OutcomesDb db) : Creation<AttachMaterial.Request>(db, ReviewsPermissions.Write)
{
    public sealed record Request
    {
        public Guid ReviewId { get; init; }

        /// <summary><c>deliverable:{id}</c>, <c>objective:{id}</c> or <c>key-result:{id}</c>.</summary>
        [Required(ErrorMessage = "Name what to attach: deliverable:ID, objective:ID or key-result:ID.")]
        [MaxLength(64, ErrorMessage = "TargetRef is deliverable:ID, objective:ID or key-result:ID.")]
        public string TargetRef { get; init; } = "";

        /// <summary>Markdown; why it is worth reading.</summary>
        [MaxLength(TextLimits.Markdown, ErrorMessage = "A note has at most 20,000 characters.")]
        public string Note { get; init; } = "";
    }

    protected override async Task<Changed> HandleAsync(Request request, CancellationToken cancel)
    {
        var review = await Db.FindNamedAsync<Review>(request.ReviewId, nameof(request.ReviewId), cancel);
        var viewerIs = await ReviewsAccess.PartiesAsync(Db, review, cancel);
        ReviewMachine.Upkeep.Next(review.StateSeenBy(viewerIs), "AttachMaterial", viewerIs);
        await Db.RunningCycleAsync(review, cancel);
        var title = await MaterialTarget.TitleAsync(Db, request.TargetRef, review.RevieweeId, cancel);
        var mine = Db.Set<ReviewMaterial>().Where(m => m.ReviewId == review.Id && m.AddedById == Me);
        if (await mine.AnyAsync(m => m.TargetRef == request.TargetRef, cancel))
            throw new RuleBroken("attached-already", "You have attached this already.", nameof(request.TargetRef));
        var material = new ReviewMaterial(Guid.NewGuid(), review.Id, review.RevieweeId, Me, request.TargetRef, title, request.Note.Trim());
        Db.Add(material);
        await MaterialGrants.GiveAsync(Db, material, cancel);
        AuditTrail.Record(Db, MaterialTarget.SubjectOf(material.Id), new MaterialAttached(material.Id, review.Id, material.TargetRef), aboutPersonId: review.RevieweeId);
        await Db.SaveChangesAsync(cancel);
        return new Changed(material.Id, 1);
    }
}
