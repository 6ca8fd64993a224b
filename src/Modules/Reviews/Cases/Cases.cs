using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>What one person of HR may look into, and since when the audit trail knows of it.</summary>
public static class Cases
{
    /// <summary>A chain of its own: a look into a review must not get in the way of whoever writes it.</summary>
    public static string SubjectOf(Guid reviewId) => $"{ReviewsAccess.CaseKind}:{reviewId}";

    /// <summary>The open case of this person, if there is one.</summary>
    public static IQueryable<VisibilityGrant> Of(OutcomesDb db, Guid reviewId, Guid personId) =>
        db.Set<VisibilityGrant>().Where(grant => grant.PersonId == personId && grant.SubjectKind == ReviewsAccess.CaseKind && grant.SubjectId == reviewId);
}

/// <summary>HR looks into a review, with a reason.</summary>
[EventName("reviews.case-opened.v1")]
public sealed record CaseOpened(Guid ReviewId) : DomainEvent;

/// <summary>HR looks into it no more.</summary>
[EventName("reviews.case-closed.v1")]
public sealed record CaseClosed(Guid ReviewId) : DomainEvent;
