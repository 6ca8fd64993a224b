namespace Outcomes.Objectives;

/// <summary>How far a key result is, from its numbers alone.</summary>
public static class KeyResultProgress
{
    private static readonly string[] CountsAndPercentages = ["", "%", "percent", "#", "count", "number"];

    /// <returns>0..1; absent = unknown.</returns>
    public static decimal? Of(KeyResultNumbers numbers, decimal? current) => current is not { } now ? null : numbers.Kind switch
    {
        KeyResultKind.Binary => now == 0 ? 0 : 1,
        KeyResultKind.MaintainInRange => InRange(numbers, now),
        _ => Between(numbers, now),
    };

    private static decimal? InRange(KeyResultNumbers numbers, decimal now)
    {
        if (numbers.RangeMin is null && numbers.RangeMax is null) return null;
        return (numbers.RangeMin ?? now) <= now && now <= (numbers.RangeMax ?? now) ? 1 : 0;
    }

    private static decimal? Between(KeyResultNumbers numbers, decimal now)
    {
        if (numbers.Target is not { } target || (numbers.Baseline ?? AssumedBaseline(numbers)) is not { } baseline) return null;
        if (target == baseline) return Reached(numbers.Kind, now, target) ? 1 : 0;
        return Math.Round(Math.Clamp((now - baseline) / (target - baseline), 0, 1), 6);
    }

    // A count or a percentage that grows began at nothing; anything else (days, euros, what shrinks) is not guessed.
    private static decimal? AssumedBaseline(KeyResultNumbers numbers) =>
        numbers.Kind == KeyResultKind.Increase && CountsAndPercentages.Contains(numbers.Unit?.Trim().ToLowerInvariant() ?? "") ? 0 : null;

    private static bool Reached(KeyResultKind kind, decimal now, decimal target) => kind == KeyResultKind.Decrease ? now <= target : now >= target;
}
