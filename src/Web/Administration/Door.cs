using Outcomes.Platform;

namespace Outcomes.Web.Administration;

/// <summary>Who may open a page of the administration; the slices behind its forms ask once more.</summary>
internal static class Door
{
    /// <exception cref="Forbidden">None of the roles.</exception>
    public static void Require(Session session, params IReadOnlyList<Role> roles)
    {
        if (!roles.Any(session.Viewer.Has))
            throw new Forbidden("permission-missing", $"This page is for the role {string.Join(" or ", roles)}. Ask somebody who holds it.");
    }
}
