using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Says what still leads into an account after a part of its way in was changed, so that its owner takes out what is not theirs.</summary>
internal static class WaysLeft
{
    /// <returns>A sentence and a blank; empty where nothing is left.</returns>
    /// <param name="areTokensRevoked">In the same write: none is left, though the rows do not say so yet.</param>
    public static async Task<string> WaysLeftAsync(this OutcomesDb db, Guid accountId, bool areTokensRevoked, CancellationToken cancel)
    {
        var passkeys = await db.Set<Passkey>().Where(passkey => passkey.AccountId == accountId && passkey.SuspectAt == null).OrderBy(passkey => passkey.Id).Select(passkey => passkey.Name).ToListAsync(cancel);
        var links = await db.Set<ExternalLogin>().Where(login => login.AccountId == accountId).OrderBy(login => login.Id).Select(login => login.Issuer).ToListAsync(cancel);
        var tokens = areTokensRevoked ? [] : await db.LiveTokens(accountId).OrderBy(token => token.Id).Select(token => token.Name).ToListAsync(cancel);
        string[] left = [.. passkeys.Select(name => $"the passkey \"{name}\""), .. links.Select(issuer => $"the linked account at {issuer}"), .. tokens.Select(name => $"the access token \"{name}\"")];
        return left.Length == 0 ? "" : $"Still good: {string.Join(", ", left)}. Take out what is not yours on your security page. ";
    }
}
