using Outcomes.Query.Views;

namespace Outcomes.Query.Mapping;

/// <summary>Where it is said what people think of people: reading it of others is audited.</summary>
internal static class ReviewWords
{
    public static readonly IReadOnlySet<string> Sets =
        new HashSet<string>(StringComparer.Ordinal) { "Reviews", "Responses", "Citations", "ReviewAggregates", "CalibrationChanges" };

    public static readonly IReadOnlySet<Type> Views =
        new HashSet<Type> { typeof(ReviewView), typeof(ResponseView), typeof(CitationView), typeof(ReviewAggregateView), typeof(CalibrationChangeView) };
}
