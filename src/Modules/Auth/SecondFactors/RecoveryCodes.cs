using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Makes recovery codes, within the caller's write.</summary>
internal static class RecoveryCodes
{
    private const int Group = 6;

    /// <returns>As they are shown, in groups of six.</returns>
    public static async Task<IReadOnlyList<string>> ReplaceAsync(OutcomesDb db, Guid accountId, CancellationToken cancel)
    {
        await db.Set<RecoveryCode>().Where(code => code.AccountId == accountId).ExecuteDeleteAsync(cancel);
        var codes = Enumerable.Range(0, RecoveryCode.Count).Select(_ => RecoveryCode.NewCode()).ToList();
        db.AddRange(codes.Select(code => new RecoveryCode(accountId, code, db.Now)));
        return [.. codes.Select(code => Base32.Grouped(code, Group))];
    }
}
