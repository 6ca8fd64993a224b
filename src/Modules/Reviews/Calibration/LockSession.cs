using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Fixes the ratings of the session's reviews that are ready; nothing of it changes afterwards. <c>POST /odata/CalibrationSessions({id})/Lock</c></summary>
public sealed class LockSession(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        var (session, viewerIs) = await Db.LoadSessionAsync(target, cancel);
        CalibrationMachine.Steps.Next(session.State, "Lock", viewerIs);
        await Db.RequireCalibratingAsync(session, cancel);
        var ready = await Db.ReviewsOf(session).AsTracking().Where(v => v.State == ReviewState.ReadyForCalibration).OrderBy(v => v.Id).ToListAsync(cancel);
        session.Lock(ready, viewerIs);
        return await Db.SaveAsync(session, cancel);
    }
}
