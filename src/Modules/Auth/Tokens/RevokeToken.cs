using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Takes a token back, at once. By its owner from a session, or by an administrator.</summary>
public sealed class RevokeToken(OutcomesDb db)
{
    /// <exception cref="NotFound">Unknown, or somebody else's. Revoking twice changes nothing.</exception>
    public async Task RunAsync(Guid tokenId, CancellationToken cancel)
    {
        var viewer = db.Viewer;
        if (!viewer.IsSomebody) throw new SignInRequired();
        var administers = viewer.May(AuthPermissions.Accounts);
        var ownsBySession = viewer.Scopes is null ? viewer.PersonId : null;
        var token = await db.Set<PersonalAccessToken>().AsTracking().FirstOrDefaultAsync(token => token.Id == tokenId
            && (administers || db.Set<Account>().Any(account => account.Id == token.AccountId && account.PersonId == ownsBySession)), cancel)
            ?? throw new NotFound("token");
        if (token.RevokedAt is not null) return;
        await using var write = await db.BeginWriteAsync(token.AccountId, cancel);
        token.Revoke(db.Now);
        db.Audit(token.AccountId, new TokenRevoked(token.AccountId, token.Id));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }
}
