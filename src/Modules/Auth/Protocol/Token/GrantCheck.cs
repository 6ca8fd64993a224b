namespace Outcomes.Auth;

/// <summary>Whether the person behind a grant still stands behind it: the account lives, its stamp is the same, and the grant was not taken back.</summary>
internal sealed class GrantCheck(AccountStandings accounts)
{
    /// <exception cref="OAuthRefusal">The grant is over.</exception>
    public async Task DemandAsync(Authorization grant, CancellationToken cancel)
    {
        if (grant.Status != GrantStatus.Valid) throw Over();
        var standing = Guid.TryParse(grant.Subject, out var accountId) ? await accounts.FindAsync(accountId, cancel) : AccountStanding.Dead;
        if (!standing.IsLive || standing.Stamp != grant.Stamp) throw Over();
    }

    /// <summary>What was granted, as far as the client may still ask for it.</summary>
    /// <exception cref="OAuthRefusal">Nothing of it.</exception>
    public static IReadOnlyList<string> ScopesOf(Authorization grant, KnownClient client) =>
        JsonList.Read(grant.Scopes).Where(client.MayAsk).ToList() is { Count: > 0 } left ? left : throw Over();

    public static OAuthRefusal Over() => OAuthRefusal.InvalidGrant("This is not good any more. Ask the person to sign in again.");
}
