using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>What the verbs of this module ask of whoever calls them.</summary>
internal static class ReportsPermissions
{
    /// <summary>To issue, revoke and export; the review's rule says whose.</summary>
    public static readonly Permission Issue = new("reviews.write", Role.HR);
}
