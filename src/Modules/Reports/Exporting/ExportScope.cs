using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>Which reviews of a cycle a run carries out: all, or those of a unit with what lies below it, or named ones, or both at once.</summary>
/// <param name="OrgUnitId">As the person's unit was when the cycle was launched; absent = any.</param>
/// <param name="ReviewIds">Empty = any.</param>
public sealed record ExportScope(Guid CycleId, Guid? OrgUnitId, IReadOnlyList<Guid> ReviewIds)
{
    /// <summary>So many reviews can be named.</summary>
    public const int MostReviews = 500;

    /// <summary>Visibility comes first, then what may leave as a packet; only then what was asked for.</summary>
    internal IQueryable<Review> Of(OutcomesDb db, PacketAudience audience, PayloadOptions options)
    {
        var cycle = CycleId;
        var reviews = db.Set<Review>().Where(Exportable.Rule(db, audience, options)).Where(review => review.CycleId == cycle);
        if (OrgUnitId is { } unit) reviews = reviews.Where(review => db.Set<OrgUnitClosure>().Any(c => c.AncestorId == unit && c.DescendantId == review.OrgUnitSnapshot));
        if (ReviewIds is { Count: > 0 } ids) reviews = reviews.Where(review => ids.Contains(review.Id));
        return reviews;
    }
}
