using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>Who acts on packets: HR in whose scope the person's unit lies, never for themselves.</summary>
internal static class PacketParties
{
    public static async Task<Party> OfAsync(OutcomesDb db, Guid orgUnitId, Guid revieweeId, CancellationToken cancel)
    {
        if (db.Viewer.IsSystem) return Party.HR | Party.System;
        if (db.Viewer.PersonId is null || db.Viewer.PersonId == revieweeId) return Party.None;
        return db.Viewer.SeesAll || await DirectoryAccess.IsHRForAsync(db, orgUnitId, cancel) ? Party.HR : Party.None;
    }

    /// <exception cref="Forbidden">The viewer is not HR for that person.</exception>
    public static async Task RequireHRAsync(OutcomesDb db, Guid orgUnitId, Guid revieweeId, CancellationToken cancel)
    {
        if (!(await OfAsync(db, orgUnitId, revieweeId, cancel)).HasFlag(Party.HR))
            throw new Forbidden("not-yours-to-do", "Packets are issued by HR for the person's unit, and never by the person reviewed. Ask another member of HR.");
    }
}
