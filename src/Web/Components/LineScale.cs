using System.Globalization;
using System.Text;

namespace Outcomes.Web.Components;

/// <summary>Lays a history out in a box: days to the right, values upwards.</summary>
/// <param name="From">First day, at the left edge.</param>
/// <param name="To">Last day, at the right edge.</param>
/// <param name="Low">Value at the bottom.</param>
/// <param name="High">Value at the top.</param>
internal sealed record LineScale(DateOnly From, DateOnly To, decimal Low, decimal High)
{
    /// <summary>A scale that holds every point and goal, its ends on round numbers, three labels apart.</summary>
    public static LineScale Round(IReadOnlyList<HistoryPoint> points, IEnumerable<decimal> goals, DateOnly until)
    {
        var values = points.Select(point => point.Value).Concat(goals).ToList();
        var (low, high) = (values.Min(), values.Max());
        var step = RoundUp(Math.Max((high - low) / 2, Math.Max(Math.Abs(high), 1) / 100));
        var bottom = Math.Floor(low / step) * step;
        if (bottom + (2 * step) < high)
        {
            step = RoundUp(step * 1.01m);
            bottom = Math.Floor(low / step) * step;
        }

        var last = points[^1].On > until ? points[^1].On : until;
        return new LineScale(points[0].On, last, bottom, Math.Max(bottom + (2 * step), high));
    }

    public string X(DateOnly day, decimal left, decimal right) => Number(left + ((right - left) * Share(day)));

    public string Y(decimal value, decimal bottom, decimal top) =>
        Number(High == Low ? (bottom + top) / 2 : bottom + ((top - bottom) * (value - Low) / (High - Low)));

    public string Path(IReadOnlyList<HistoryPoint> points, (decimal Left, decimal Right, decimal Bottom, decimal Top) box)
    {
        var path = new StringBuilder();
        foreach (var point in points)
            path.Append(path.Length == 0 ? 'M' : 'L').Append(X(point.On, box.Left, box.Right)).Append(' ').Append(Y(point.Value, box.Bottom, box.Top));
        return path.ToString();
    }

    private decimal Share(DateOnly day) => To == From ? 1 : (decimal)(day.DayNumber - From.DayNumber) / (To.DayNumber - From.DayNumber);

    private static string Number(decimal value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    // 1, 2, 2.5 and 5 times a power of ten are the steps people read without thinking.
    private static decimal RoundUp(decimal step)
    {
        var power = 1m;
        while (power < step) power *= 10;
        while (power / 10 >= step) power /= 10;
        return new[] { power / 5, power / 4, power / 2, power }.First(candidate => candidate >= step);
    }
}
