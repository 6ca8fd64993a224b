using System.Diagnostics;

namespace Outcomes.Benchmarks.Scale;

/// <summary>How long something took each time, in milliseconds, after a few times that are not counted.</summary>
internal sealed class Times
{
    private const int Warm = 4;

    /// <summary>How often each thing is asked for; fewer give a quick first look.</summary>
    public static int Rounds { get; set; } = 20;

    private readonly List<double> sorted = [];

    public double P50 => At(0.5);
    public double P95 => At(0.95);

    public static async Task<Times> OfAsync<T>(Func<Task<T>> ask)
    {
        var times = new Times();
        for (var round = -Warm; round < Rounds; round++) await times.AddAsync(ask, round >= 0);
        return times;
    }

    /// <summary>In turns, so that whatever else the machine does meets both.</summary>
    public static async Task<(Times First, Times Second)> OfBothAsync<T>(Func<Task<T>> first, Func<Task<T>> second)
    {
        var (one, other) = (new Times(), new Times());
        for (var round = -Warm; round < Rounds * 2; round++)
        {
            await one.AddAsync(first, round >= 0);
            await other.AddAsync(second, round >= 0);
        }
        return (one, other);
    }

    private async Task AddAsync<T>(Func<Task<T>> ask, bool isCounted)
    {
        var started = Stopwatch.GetTimestamp();
        await ask();
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        if (!isCounted) return;
        var place = sorted.BinarySearch(took);
        sorted.Insert(place < 0 ? ~place : place, took);
    }

    private double At(double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
