using Outcomes.Platform;

namespace Outcomes.Reviews;

public sealed partial class ReviewAssignment
{
    private void Due(DateOnly day, int graceDays, string zoneId)
    {
        (DueOn, TimeZoneSnapshot) = (day, zoneId);
        (DueAtUtc, ClosesAtUtc) = (LocalDay.EndOf(day, zoneId), LocalDay.EndOf(day.AddDays(graceDays), zoneId));
    }
}
