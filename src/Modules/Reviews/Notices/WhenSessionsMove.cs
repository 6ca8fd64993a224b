using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Tells whoever leads or takes part in a session, and the manager whose rating was fixed.</summary>
internal sealed class WhenSessionsMove(OutcomesDb db, Inbox inbox, ReviewNotices notices) :
    IHandle<SessionPlanned>, IHandle<SessionInvited>, IHandle<SessionOpened>, IHandle<ReviewCalibrated>
{
    public Task HandleAsync(SessionPlanned happened, CancellationToken cancel) =>
        TellAsync(happened.SessionId, [happened.FacilitatorId], ReviewNoticeKinds.SessionPlanned, cancel);

    public Task HandleAsync(SessionInvited happened, CancellationToken cancel) =>
        TellAsync(happened.SessionId, [happened.PersonId], ReviewNoticeKinds.SessionInvited, cancel);

    public async Task HandleAsync(SessionOpened happened, CancellationToken cancel)
    {
        var invited = await db.Set<CalibrationInvitee>().Where(invitee => invitee.SessionId == happened.SessionId).Select(invitee => invitee.PersonId).ToListAsync(cancel);
        await TellAsync(happened.SessionId, invited, ReviewNoticeKinds.SessionOpened, cancel);
    }

    public Task HandleAsync(ReviewCalibrated happened, CancellationToken cancel) =>
        notices.TellAsync(happened.ReviewId, happened.ManagerId is { } manager ? [manager] : [], ReviewNoticeKinds.Calibrated, happened.AtVersion, cancel);

    private async Task TellAsync(Guid sessionId, IReadOnlyList<Guid> recipients, NoticeKind kind, CancellationToken cancel)
    {
        foreach (var recipient in recipients) await inbox.NotifyAsync(recipient, kind, "calibration-session", sessionId, cancel, $"{sessionId}:{recipient}");
        await db.SaveChangesAsync(cancel);
    }
}
