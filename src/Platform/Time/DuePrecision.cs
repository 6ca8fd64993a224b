namespace Outcomes.Platform;

/// <summary>How exactly a due date was agreed on. A quarter and a year are due on their last day.</summary>
public enum DuePrecision { Day, Quarter, Year }

/// <summary>The day that a due date of some precision means.</summary>
public static class DueDay
{
    /// <summary>The last day of the quarter or year in which <paramref name="day"/> lies; the day itself for a day.</summary>
    public static DateOnly Of(DateOnly day, DuePrecision precision) => precision switch
    {
        DuePrecision.Quarter => new DateOnly(day.Year, (day.Month + 2) / 3 * 3, 1).AddMonths(1).AddDays(-1),
        DuePrecision.Year => new DateOnly(day.Year, 12, 31),
        _ => day,
    };
}
