using Outcomes.Platform;
using Outcomes.Web.Administration;

namespace Outcomes.Web.Cycles;

/// <summary>Who opens HR's pages of reviews. HR of some units read along; what reaches everybody is set up by HR of the whole organisation.</summary>
internal static class CyclesDoor
{
    /// <exception cref="Forbidden">Not HR.</exception>
    public static void Require(Session session) => Door.Require(session, Role.HR);

    /// <summary>Forms that set something up are shown.</summary>
    public static bool SetsUp(Session session) => session.Viewer is { SeesAll: true, IsSystem: false };
}
