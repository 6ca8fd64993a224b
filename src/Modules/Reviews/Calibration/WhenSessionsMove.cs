using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Tells whoever leads or takes part in a session, and the manager whose rating was fixed.</summary>
internal sealed class WhenSessionsMove(OutcomesDb db, Inbox inbox, ReviewNotices notices) :
    IHandle<SessionPlanned>, IHandle<SessionInvited>, IHandle<SessionOpened>, IHandle<ReviewCalibrated>
{
    public Task HandleAsync(SessionPlanned happened, CancellationToken cancel) =>
        TellAsync(happened.SessionId, [happened.FacilitatorId], "calibration-planned", name => $"You lead the calibration “{name}”.", cancel);

    public Task HandleAsync(SessionInvited happened, CancellationToken cancel) =>
        TellAsync(happened.SessionId, [happened.PersonId], "calibration-invited", name => $"You take part in the calibration “{name}”.", cancel);

    public async Task HandleAsync(SessionOpened happened, CancellationToken cancel)
    {
        var invited = await db.Set<CalibrationInvitee>().Where(invitee => invitee.SessionId == happened.SessionId).Select(invitee => invitee.PersonId).ToListAsync(cancel);
        await TellAsync(happened.SessionId, invited, "calibration-opened", name => $"The calibration “{name}” is open.", cancel);
    }

    public Task HandleAsync(ReviewCalibrated happened, CancellationToken cancel) => notices.TellAsync(
        happened.ReviewId, happened.ManagerId is { } manager ? [manager] : [], "review-calibrated", happened.AtVersion,
        (cycle, reviewee) => $"The review of {reviewee} in “{cycle}” is calibrated.", cancel);

    private async Task TellAsync(Guid sessionId, IReadOnlyList<Guid> recipients, string kind, Func<string, string> sentence, CancellationToken cancel)
    {
        var name = await db.Set<CalibrationSession>().Where(s => s.Id == sessionId).Select(s => s.Name).FirstOrDefaultAsync(cancel);
        if (name is null) return;
        foreach (var recipient in recipients) await inbox.NotifyAsync(recipient, kind, $"calibration-session:{sessionId}", sentence(name), cancel, $"{sessionId}:{recipient}");
        await db.SaveChangesAsync(cancel);
    }
}
