using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Takes a typed code of the second step, within the caller's write: each is good once, and of many who hurry one wins.</summary>
internal sealed class SecondCodes(AuthenticatorKeys keys)
{
    /// <returns>Empty where it was taken; else why not: <c>code</c> or <c>replayed</c>.</returns>
    public async Task<string> TakeAsync(OutcomesDb db, Guid accountId, string typed, CancellationToken cancel)
    {
        var normal = Base32.Normal(typed);
        if (normal.Length == RecoveryCode.Length && Base32.IsOne(normal)) return await TakeRecoveryCodeAsync(db, accountId, normal, cancel);
        var authenticator = await db.Set<Authenticator>().FirstOrDefaultAsync(row => row.AccountId == accountId, cancel);
        var step = authenticator is null ? 0 : TimeCode.Find(keys.Open(authenticator), normal, db.Now);
        if (step == 0) return "code";
        var taken = await db.Set<Authenticator>().Where(row => row.AccountId == accountId && row.LastStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastStep, step), cancel);
        return taken == 1 ? "" : "replayed";
    }

    private static async Task<string> TakeRecoveryCodeAsync(OutcomesDb db, Guid accountId, string code, CancellationToken cancel)
    {
        var (sha256, now) = (OneTimeLink.Sha256(code), db.Now);
        var codes = db.Set<RecoveryCode>().Where(row => row.AccountId == accountId);
        var taken = await codes.Where(row => row.CodeSha256 == sha256 && row.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), cancel);
        if (taken != 1) return await codes.AnyAsync(row => row.CodeSha256 == sha256, cancel) ? "replayed" : "code";
        db.Audit(accountId, new RecoveryCodeUsed(accountId, await codes.CountAsync(row => row.UsedAt == null, cancel)));
        return "";
    }
}
