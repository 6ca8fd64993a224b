namespace Outcomes.Web.Text;

/// <summary>A date that people agreed on.</summary>
/// <param name="On">The agreed day; the last day of the period for a quarter or a year.</param>
/// <param name="AtUtc">The instant at which that day ends where the person is who owes it.</param>
/// <param name="Zone">The zone of the person who owes it.</param>
/// <param name="Span">How exact it is.</param>
public sealed record DueDate(DateOnly On, DateTime AtUtc, TimeZoneInfo Zone, DueSpan Span = DueSpan.Day);

/// <summary>How exact a due date is.</summary>
public enum DueSpan
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>A year.</summary>
    Year,
}
