using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Somebody no longer takes part. <c>POST /odata/CalibrationSessions({id})/Uninvite</c></summary>
public sealed class UninviteFromSession(OutcomesDb db) : Change<InviteToSession.Request>(db, ReviewsPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, InviteToSession.Request request, CancellationToken cancel)
    {
        var (session, viewerIs) = await Db.LoadSessionAsync(target, cancel);
        session.Uninvite(request.PersonId, viewerIs);
        return await Db.SaveAsync(session, cancel);
    }
}
