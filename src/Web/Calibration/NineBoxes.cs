using Outcomes.Query.Views;

namespace Outcomes.Web.Calibration;

/// <summary>Ratings beside what was achieved, in three bands each: where the two disagree is worth a look.</summary>
/// <remarks>Of a rating the thirds of the scale; of outcomes the thirds of their share achieved, one partly achieved counting half.</remarks>
internal static class NineBoxes
{
    public static readonly IReadOnlyList<string> Columns = ["Rated low", "Rated in the middle", "Rated high"];

    /// <summary>The highest first, as it is drawn.</summary>
    public static readonly IReadOnlyList<string> Rows = ["Outcomes mostly missed", "Outcomes partly achieved", "Outcomes mostly achieved"];

    /// <summary>Of boxes.</summary>
    public const int Count = 9;

    /// <summary>Shown in one box.</summary>
    public const int MostNames = 3;

    private const decimal Third = 1m / 3;

    /// <summary>Row times three and column, from 0 to 8; absent where a rating or an outcome is missing.</summary>
    public static int? Of(RatedReview review, IReadOnlyList<RatingScalePointView> points)
    {
        if (review.Now is not { } rating || review.Achieved is not { } achieved || points.Count < 2) return null;
        var (lowest, highest) = (points[0].Value, points[^1].Value);
        return (Band(achieved) * 3) + Band((rating - lowest) / (highest - lowest));
    }

    private static int Band(decimal share) => share < Third ? 0 : share <= 2 * Third ? 1 : 2;
}
