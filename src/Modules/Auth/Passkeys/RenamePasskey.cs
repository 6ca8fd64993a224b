using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Gives one's own passkey another name. Nothing that matters to safety changes, so nothing is audited.</summary>
public sealed class RenamePasskey(OutcomesDb db)
{
    /// <exception cref="InvalidRequest">The name is empty or too long.</exception>
    /// <exception cref="NotFound">Unknown, or somebody else's.</exception>
    public async Task RunAsync(Guid passkeyId, string name, CancellationToken cancel)
    {
        PasskeyNames.Demand(name);
        var passkey = await db.OwnPasskeys().AsTracking().FirstOrDefaultAsync(passkey => passkey.Id == passkeyId, cancel) ?? throw new NotFound("passkey");
        passkey.Rename(name.Trim());
        await db.SaveChangesAsync(cancel);
    }
}
