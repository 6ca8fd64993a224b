namespace Outcomes.Directory;

/// <summary>A stretch of local time on some days of the week in which nothing is delivered to a person.</summary>
public sealed record QuietHours
{
    private QuietHours() { }

    public QuietHours(TimeOnly from, TimeOnly to, Days days) => (From, To, Days) = (from, to, days);

    /// <summary>Local time; the stretch begins on each of <see cref="Days"/>.</summary>
    public TimeOnly From { get; private init; }

    /// <summary>Local time; not after <see cref="From"/> = on the next day.</summary>
    public TimeOnly To { get; private init; }
    public Days Days { get; private init; }
}

/// <summary>A set of days of the week.</summary>
[Flags]
public enum Days
{
    None = 0,
    Sunday = 1,
    Monday = 2,
    Tuesday = 4,
    Wednesday = 8,
    Thursday = 16,
    Friday = 32,
    Saturday = 64,
    All = 127,
}
