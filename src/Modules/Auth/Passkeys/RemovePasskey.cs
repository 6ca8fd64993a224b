using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Takes one's own passkey out: it signs nobody in any more. From a session in which the owner has just proved who they are.</summary>
public sealed class RemovePasskey(OutcomesDb db, Sudo sudo)
{
    /// <exception cref="ReauthenticationNeeded">The last proof is older than 15 minutes.</exception>
    /// <exception cref="NotFound">Unknown, or somebody else's.</exception>
    public async Task RunAsync(Guid passkeyId, CancellationToken cancel)
    {
        sudo.Demand();
        var passkey = await db.OwnPasskeys().AsTracking().FirstOrDefaultAsync(passkey => passkey.Id == passkeyId, cancel) ?? throw new NotFound("passkey");
        await using var write = await db.BeginWriteAsync(passkey.AccountId, cancel);
        db.Remove(passkey);
        db.Audit(passkey.AccountId, new PasskeyRemoved(passkey.AccountId, passkey.Id));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }
}
