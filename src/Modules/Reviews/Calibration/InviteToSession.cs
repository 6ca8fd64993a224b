using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>A manager takes part and reads there about their own team. <c>POST /odata/CalibrationSessions({id})/Invite</c></summary>
public sealed class InviteToSession(OutcomesDb db) : Change<InviteToSession.Request>(db, ReviewsPermissions.Write)
{
    public sealed record Request
    {
        public Guid PersonId { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var (session, viewerIs) = await Db.LoadSessionAsync(target, cancel);
        await Db.RequireActiveAsync(request.PersonId, nameof(request.PersonId), cancel);
        session.Invite(request.PersonId, viewerIs);
        return await Db.SaveAsync(session, cancel);
    }
}
