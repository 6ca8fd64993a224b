using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>What the reviewee or the manager attached for the reviewers to read. Its id is random.</summary>
public sealed class ReviewMaterial : Entity
{
    private ReviewMaterial() { }

    internal ReviewMaterial(Guid id, Guid reviewId, Guid revieweeId, Guid addedById, string targetRef, string targetTitle, string note) =>
        (Id, ReviewId, RevieweeId, AddedById, TargetRef, TargetTitle, Note) = (id, reviewId, revieweeId, addedById, targetRef, targetTitle, note);

    public Guid ReviewId { get; private set; }
    public Review? Review { get; private set; }

    /// <summary>Of the review; kept here because reviewers do not see the review itself.</summary>
    public Guid RevieweeId { get; private set; }
    public Person? Reviewee { get; private set; }
    public Guid AddedById { get; private set; }
    public Person? AddedBy { get; private set; }

    /// <summary><c>deliverable:{id}</c>, <c>objective:{id}</c> or <c>key-result:{id}</c>.</summary>
    public string TargetRef { get; private set; } = "";

    /// <summary>As it was when it was attached.</summary>
    public string TargetTitle { get; private set; } = "";

    /// <summary>Markdown; why it is worth reading.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Takes over what was attached elsewhere.</summary>
    public static ReviewMaterial FromHistory(Review review, Guid addedById, string targetRef, string targetTitle, string note) =>
        new(Guid.NewGuid(), review.Id, review.RevieweeId, addedById, targetRef, targetTitle, note);
}
