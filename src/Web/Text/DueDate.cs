using Outcomes.Platform;

namespace Outcomes.Web.Text;

/// <summary>A date that people agreed on.</summary>
/// <param name="On">The agreed day; the last day of the period for a quarter or a year.</param>
/// <param name="AtUtc">The instant at which that day ends where the person is who owes it.</param>
/// <param name="Zone">The zone of the person who owes it.</param>
/// <param name="Precision">How exact it is.</param>
public sealed record DueDate(DateOnly On, DateTime AtUtc, TimeZoneInfo Zone, DuePrecision Precision = DuePrecision.Day)
{
    /// <summary>From what the database keeps: the day and the zone tell the instant.</summary>
    public static DueDate Of(DateOnly on, DuePrecision precision, TimeZoneInfo zone) => new(on, LocalDay.EndOf(on, zone.Id), zone, precision);
}
