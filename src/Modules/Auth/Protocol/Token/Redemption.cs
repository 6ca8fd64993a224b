using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Single use: of many who redeem at once, one wins. Whoever comes second has a copy, and then the grant ends for both.</summary>
internal sealed class Redemption(Databases databases)
{
    /// <summary>The token and its grant; absent where there is none of this kind.</summary>
    public static async Task<(IssuedToken Token, Authorization? Grant)?> FindAsync(OutcomesDb db, string kind, string value, CancellationToken cancel)
    {
        var sha256 = IssuedToken.Sha256(value);
        var found = await (from token in db.Set<IssuedToken>()
                           where token.ReferenceId == sha256 && token.Type == kind
                           join grant in db.Set<Authorization>() on token.AuthorizationId equals grant.Id into grants
                           from grant in grants.DefaultIfEmpty()
                           select new { token, grant }).FirstOrDefaultAsync(cancel);
        return found is null ? null : (found.token, found.grant);
    }

    /// <summary>Compare and set, and what was added to the context with it, in one save: true for the first only.</summary>
    public static async Task<bool> SaveTakenAsync(OutcomesDb db, IssuedToken token, CancellationToken cancel)
    {
        db.Attach(token).Entity.Redeem(db.Now);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (StaleVersion)
        {
            return false;   // its status was not "valid" any more
        }
    }

    /// <summary>Compare and set, within the caller's write: true for the first only.</summary>
    public static async Task<bool> TakeAsync(OutcomesDb db, Guid tokenId, CancellationToken cancel)
    {
        var now = db.Now;
        return await db.Set<IssuedToken>().Where(token => token.Id == tokenId && token.Status == GrantStatus.Valid)
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.Status, GrantStatus.Redeemed).SetProperty(token => token.RedemptionDate, now), cancel) == 1;
    }

    /// <summary>Ends the grant with all its tokens, and says so in the audit trail of its account, and to its owner by mail.</summary>
    public async Task EndGrantAsync(Authorization grant, KnownClient client, Func<Guid, DomainEvent> happened, CancellationToken cancel)
    {
        var accountId = Guid.Parse(grant.Subject);
        await using var db = databases.OpenForSignIn();
        await using var write = await db.BeginWriteAsync(accountId, cancel);
        if (!await db.RevokeGrantAsync(grant.Id, cancel)) return;   // said already
        db.Audit(accountId, happened(accountId));
        db.Send(new SecurityNotice(accountId, SecurityNoticeWords.GrantCopied, client.Name));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }
}
