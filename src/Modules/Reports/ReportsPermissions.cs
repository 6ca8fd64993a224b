using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>What the verbs of this module ask of whoever calls them.</summary>
internal static class ReportsPermissions
{
    /// <summary>To issue, revoke and export; the review's rule says whose.</summary>
    public static readonly Permission Issue = new("reviews.write", Role.HR);

    /// <summary>To open a file.</summary>
    private static readonly Permission Read = new(Scopes.ReadPackets);

    /// <exception cref="SignInRequired">Nobody asks.</exception>
    /// <exception cref="Forbidden">The token does not reach so far.</exception>
    public static void AdmitToFiles(Viewer viewer)
    {
        if (!viewer.IsSomebody) throw new SignInRequired();
        if (!viewer.May(Read)) throw new Forbidden("permission-missing", $"This needs the scope {Read.Scope}.");
    }
}
