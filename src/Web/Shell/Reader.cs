using Outcomes.Web.Text;

namespace Outcomes.Web.Shell;

/// <summary>The person a page is made for: whose zone its dates are in and whose name stands in the masthead.</summary>
/// <param name="Person">Who reads; none before signing in.</param>
/// <param name="Zone">The zone that the reader's days end in.</param>
/// <param name="Today">The reader's date at the time of the request.</param>
/// <param name="Theme">"light", "dark", or empty to follow the system.</param>
public sealed record Reader(PersonName? Person, TimeZoneInfo Zone, DateOnly Today, string Theme = "")
{
    public static Reader Anonymous(DateTimeOffset now) => new(null, TimeZoneInfo.Utc, DateOnly.FromDateTime(now.UtcDateTime));
}
