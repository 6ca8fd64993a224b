using System.Security.Claims;

namespace Outcomes.Auth;

/// <summary>Who sent a token to <c>/odata</c>: a personal access token of theirs, or an access token that a client got.</summary>
internal sealed class BearerTokens(TokenLookup personal, AccessTokens access, AccountStandings accounts, TryLimits limits, TimeProvider clock)
{
    /// <exception cref="TokenRefused">It is not good.</exception>
    public Task<ClaimsPrincipal> SignInAsync(PresentedToken presented, string network, CancellationToken cancel) =>
        !presented.IsBasic && IsAccessToken(presented.Token) ? OfClientAsync(presented.Token, network, cancel) : OfOwnerAsync(presented, network, cancel);

    private static bool IsAccessToken(string token) => ReferenceTokens.IsOne(token) || token.AsSpan().Count('.') == 2;

    private async Task<ClaimsPrincipal> OfClientAsync(string token, string network, CancellationToken cancel)
    {
        if (await access.FindAsync(token, ProtocolPaths.ApiAudience, cancel) is { } known)
            return known.AccountId is { } accountId ? SignInClaims.OfAccess(accountId, known) : SignInClaims.OfClient(known.ClientId, known.Scopes);
        limits.CountTokenFailure(network);
        throw new TokenRefused("token-refused", "This access token is not good here: it is over, was taken back, or is for something else. Get a new one.");
    }

    private async Task<ClaimsPrincipal> OfOwnerAsync(PresentedToken presented, string network, CancellationToken cancel)
    {
        var token = await personal.FindAsync(presented.Token, network, clock.GetUtcNow().UtcDateTime, cancel);
        var standing = await accounts.FindAsync(token.AccountId, token.Scopes, cancel);
        if (!standing.IsLive) throw new TokenRefused("account-disabled", "The account of this token is disabled.");
        if (presented.UserName.Length > 0 && presented.UserName.Contains('@') && Account.Normal(presented.UserName) != standing.Email)
            throw new TokenRefused("token-of-another", "This token belongs to another account than the user name says. Leave the user name empty, or use the owner's.");
        return SignInClaims.OfToken(token, presented.IsBasic);
    }
}
