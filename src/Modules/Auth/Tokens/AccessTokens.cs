using Microsoft.IdentityModel.JsonWebTokens;

namespace Outcomes.Auth;

/// <summary>What stands behind a good access token of either kind.</summary>
/// <param name="AccountId">Absent where the client acts by itself.</param>
/// <param name="Acr">How strongly its person proved who they are; empty where there is none.</param>
/// <param name="AuthenticatedAt">And when, in seconds since 1970.</param>
internal sealed record KnownAccess(string ClientId, Guid? AccountId, string Subject, IReadOnlySet<string> Scopes, DateTime ExpiresAt, string Acr, long AuthenticatedAt);

/// <summary>Judges access tokens, signed (a JWT) and by reference (<c>oc_at_…</c>): the token itself, then client, grant, account and stamp as they are now.</summary>
internal sealed class AccessTokens(TokenValidation validation, ReferenceTokens references, GrantStandings grants, AccountStandings accounts, ClientLookup clients)
{
    /// <summary>Absent where it is not good, for whatever reason.</summary>
    public async Task<KnownAccess?> FindAsync(string token, string audience, CancellationToken cancel)
    {
        if (ReferenceTokens.IsOne(token)) return await references.FindAsync(token, audience, cancel) is { } kept && await StandsAsync(kept.Access, kept.AuthorizationId, kept.StampVersion, cancel) ? kept.Access : null;
        if (await validation.AccessTokenAsync(token, audience, cancel) is not { } jwt) return null;
        var authorizationId = Text(jwt, SignedTokens.AuthorizationIdClaim);
        var isByPerson = Guid.TryParse(authorizationId, out var id);
        var accountId = isByPerson && Guid.TryParse(jwt.Subject, out var account) ? account : (Guid?)null;
        var access = new KnownAccess(Text(jwt, "client_id"), accountId, jwt.Subject, Text(jwt, "scope").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(), jwt.ValidTo, Text(jwt, "acr"),
            jwt.TryGetPayloadValue<long>("auth_time", out var since) ? since : 0);
        return await StandsAsync(access, isByPerson ? id : null, Text(jwt, "sv"), cancel) ? access : null;
    }

    private async Task<bool> StandsAsync(KnownAccess access, Guid? authorizationId, string stampVersion, CancellationToken cancel)
    {
        if (await clients.FindAsync(access.ClientId, cancel) is null) return false;
        if (authorizationId is not { } id) return access.Subject == access.ClientId;
        if (access.AccountId is not { } accountId || !await grants.IsLiveAsync(id, cancel)) return false;
        var standing = await accounts.FindAsync(accountId, cancel);
        return standing.IsLive && GrantFacts.StampVersion(standing.Stamp) == stampVersion;
    }

    private static string Text(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var value) ? value : "";
}
