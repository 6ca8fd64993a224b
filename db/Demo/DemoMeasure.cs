using Outcomes.Objectives;

namespace Outcomes.Database.Demo;

/// <summary>A key result with its numbers and the way they took through the quarter.</summary>
internal sealed record DemoMeasure(string Title, KeyResultNumbers Numbers, decimal Current, int Reached, int Days)
{
    private sealed record Shape(string Title, string Unit, decimal From, decimal To);

    private static readonly Shape[] Shapes =
    [
        new("People who finish the first task alone", "%", 35, 70),
        new("Questions that reach us per hundred users", "", 24, 10),
        new("Days from decision to use", "days", 18, 5),
        new("Teams that use it without our help", "", 2, 12),
        new("Pages that pass the accessibility check", "%", 60, 100),
        new("Share of requests answered within one working day", "%", 55, 90),
        new("Errors per thousand runs", "", 9, 1),
        new("Cost per customer", "€", 4, 2),
        new("Reviews that say it helped", "%", 40, 75),
    ];

    /// <param name="elapsedDays">Since the quarter began; the current value lies that far on the way.</param>
    public static DemoMeasure Any(Random random, bool isPast, int elapsedDays, int days)
    {
        var shape = Shapes[random.Next(Shapes.Length)];
        var share = isPast ? 0.5m + (random.Next(60) / 100m) : Math.Clamp((decimal)elapsedDays / days, 0, 1) * (0.5m + (random.Next(70) / 100m));
        var current = Math.Round(shape.From + ((shape.To - shape.From) * share), 1);
        var kind = shape.To < shape.From ? KeyResultKind.Decrease : KeyResultKind.Increase;
        return new(shape.Title, new KeyResultNumbers(kind, shape.Unit.Length == 0 ? null : shape.Unit, shape.From, null, shape.To, null, null, null), current,
            isPast ? days : elapsedDays, days);
    }

    /// <summary>Some stations: day of the quarter and the value then, the last being the current one.</summary>
    /// <param name="fewest">Of the stations; up to two more.</param>
    public IEnumerable<(int Day, decimal Value)> Way(Random random, int fewest)
    {
        var stations = random.Next(fewest, fewest + 3);
        var from = Numbers.Baseline ?? 0;
        for (var station = 1; station <= stations; station++)
            yield return (Math.Max(1, Reached * station / (stations + 1)), station == stations
                ? Current
                : Math.Round(from + ((Current - from) * station / stations), 1));
    }
}
