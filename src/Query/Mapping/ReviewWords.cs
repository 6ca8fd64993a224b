using System.Linq.Expressions;
using Outcomes.Platform;
using Outcomes.Query.Views;
using Outcomes.Reviews;

namespace Outcomes.Query.Mapping;

/// <summary>Where it is said what people think of people, and of whose review a row there is a part: reading it of others is audited.</summary>
internal static class ReviewWords
{
    public static readonly IReadOnlySet<string> Sets = new HashSet<string>(StringComparer.Ordinal)
    {
        "Reviews", "ReviewAssignments", "Responses", "Citations", "ReviewMaterials", "ReviewAggregates", "CalibrationChanges",
    };

    public static readonly IReadOnlySet<Type> Views = new HashSet<Type>
    {
        typeof(ReviewView), typeof(ReviewAssignmentView), typeof(ResponseView), typeof(CitationView), typeof(ReviewMaterialView), typeof(ReviewAggregateView),
        typeof(CalibrationChangeView),
    };

    /// <summary>Row → the review's id; null for a part that the viewer writes themselves. Absent where rows of that kind are no part of a review.</summary>
    public static LambdaExpression? ReviewOf(Type entity, OutcomesDb db)
    {
        var me = db.Viewer.PersonId;
        if (entity == typeof(Review)) return Of<Review>(v => v.Id);
        if (entity == typeof(ReviewAssignment)) return Of<ReviewAssignment>(a => a.ReviewerId == me ? null : a.ReviewId);
        if (entity == typeof(Response)) return Of<Response>(r => r.Assignment!.ReviewerId == me ? null : r.Assignment.ReviewId);
        if (entity == typeof(Citation)) return Of<Citation>(c => c.Response!.Assignment!.ReviewerId == me ? null : c.Response.Assignment.ReviewId);
        if (entity == typeof(ReviewMaterial)) return Of<ReviewMaterial>(m => m.ReviewId);
        if (entity == typeof(ReviewAggregate)) return Of<ReviewAggregate>(g => g.ReviewId);
        return entity == typeof(CalibrationChange) ? Of<CalibrationChange>(c => c.ReviewId) : null;
    }

    private static Expression<Func<T, Guid?>> Of<T>(Expression<Func<T, Guid?>> review) => review;
}
