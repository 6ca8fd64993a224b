using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Takes one's own passkey out: it signs nobody in any more. From a session in which the owner has just proved who they are.</summary>
public sealed class RemovePasskey(OutcomesDb db, OwnSession own, Sudo sudo)
{
    /// <exception cref="ReauthenticationNeeded">The last proof is older than 15 minutes.</exception>
    /// <exception cref="StrongerProofNeeded">The session was begun without a second factor.</exception>
    /// <exception cref="NotFound">Unknown, or somebody else's.</exception>
    public async Task RunAsync(Guid passkeyId, CancellationToken cancel)
    {
        sudo.Demand();
        var passkey = await db.OwnPasskeys().AsTracking().FirstOrDefaultAsync(passkey => passkey.Id == passkeyId, cancel) ?? throw new NotFound("passkey");
        await using var write = await db.BeginOwnWriteAsync(own.Demand(), cancel);
        db.Remove(passkey);
        db.Audit(passkey.AccountId, new PasskeyRemoved(passkey.AccountId, passkey.Id));
        db.Send(new SecurityNotice(passkey.AccountId, SecurityNoticeWords.PasskeyRemoved, passkey.Name));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }
}
