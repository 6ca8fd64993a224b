using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>The session is not held; what it changed so far stays. <c>POST /odata/CalibrationSessions({id})/Cancel</c></summary>
public sealed class CancelSession(OutcomesDb db) : Change<Reasoned>(db, ReviewsPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Reasoned request, CancellationToken cancel)
    {
        var (session, viewerIs) = await Db.LoadSessionAsync(target, cancel);
        session.Cancel(request.Reason, viewerIs);
        return await Db.SaveAsync(session, cancel);
    }
}
