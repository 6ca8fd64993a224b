using Outcomes.Platform;
using Outcomes.Web.Text;

namespace Outcomes.Web.Shell;

/// <summary>The person a page is made for: whose zone its dates are in and whose name stands in the masthead.</summary>
/// <param name="Person">Who reads; none before signing in.</param>
/// <param name="Zone">The zone that the reader's days end in.</param>
/// <param name="Today">The reader's date at the time of the request.</param>
/// <param name="Theme">"light", "dark", or empty to follow the system.</param>
public sealed record Reader(PersonName? Person, TimeZoneInfo Zone, DateOnly Today, string Theme = "")
{
    /// <summary>What the reader may be to the organisation, beside being in it.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>How many lines of the reader's inbox are not read.</summary>
    public int Unread { get; init; }

    /// <summary>Path and query of this page, for forms that come back to it.</summary>
    public string Address { get; init; } = "/";

    /// <summary>Somebody reports to the reader.</summary>
    public bool LeadsPeople { get; init; }

    /// <summary>HR or an administrator: there is something to administer.</summary>
    public bool Administers => Roles.Contains(Role.HR) || Roles.Contains(Role.Administrator);

    public bool IsAdministrator => Roles.Contains(Role.Administrator);

    public static Reader Anonymous(DateTimeOffset now) => new(null, TimeZoneInfo.Utc, DateOnly.FromDateTime(now.UtcDateTime));
}
