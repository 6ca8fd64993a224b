using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>The facilitator opens the session while the cycle is calibrated. <c>POST /odata/CalibrationSessions({id})/Open</c></summary>
public sealed class OpenSession(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        var (session, viewerIs) = await Db.LoadSessionAsync(target, cancel);
        session.Open(viewerIs);
        await Db.RequireCalibratingAsync(session, cancel);
        return await Db.SaveAsync(session, cancel);
    }
}
