using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Exchanges a refresh token for the next one of its family (RFC 9700 §4.14). A second use ends the family.</summary>
internal sealed class RefreshGrant(Databases databases, Redemption redemption, GrantCheck check, TokenSet tokens, IOptions<AuthOptions> options)
{
    public async Task<JsonObject> RunAsync(KnownClient client, Parameters parameters, CancellationToken cancel)
    {
        if (!parameters.Has("refresh_token")) throw OAuthRefusal.InvalidRequest("Send the refresh token.");
        await using var db = databases.OpenForSignIn();
        if (await Redemption.FindAsync(db, TokenKinds.Refresh, parameters["refresh_token"], cancel) is not { Grant: { } grant } found) throw Refused();
        if (found.Token.ApplicationId != client.Id) throw Refused();
        var isSibling = IsWithinLeeway(found.Token, db.Now);
        if (found.Token.Status == GrantStatus.Redeemed && !isSibling) await EndAsync(grant, client, cancel);
        if ((found.Token.Status != GrantStatus.Valid && !isSibling) || found.Token.ExpirationDate <= db.Now) throw Refused();
        await check.DemandAsync(grant, cancel);
        var scopes = Narrowed(GrantCheck.ScopesOf(grant, client), parameters);
        var answer = await RotateAsync(db, client, found.Token, grant, scopes, isSibling, cancel);
        if (answer is not null) return answer;
        if (options.Value.RefreshLeeway <= TimeSpan.Zero) await EndAsync(grant, client, cancel);
        throw Refused();
    }

    private async Task<JsonObject?> RotateAsync(
        OutcomesDb db, KnownClient client, IssuedToken token, Authorization grant, IReadOnlyList<string> scopes, bool isSibling, CancellationToken cancel)
    {
        // The next one keeps what the grant holds, whatever this access token is narrowed to.
        var answer = await tokens.IssueAsync(db, client, new GrantFacts(grant), scopes, new RefreshTerms(IsWanted: true, grant.EndsAt), nonce: "", cancel);
        if (!isSibling) return await Redemption.SaveTakenAsync(db, token, cancel) ? answer : null;
        await db.SaveChangesAsync(cancel);
        return answer;
    }

    private bool IsWithinLeeway(IssuedToken token, DateTime now) =>
        token.Status == GrantStatus.Redeemed && options.Value.RefreshLeeway > TimeSpan.Zero && token.RedemptionDate + options.Value.RefreshLeeway > now;

    /// <exception cref="OAuthRefusal">More than was granted.</exception>
    private static IReadOnlyList<string> Narrowed(IReadOnlyList<string> held, Parameters parameters)
    {
        var asked = parameters.Words("scope");
        if (asked.Count == 0) return held;
        return asked.All(held.Contains) ? asked : throw new OAuthRefusal("invalid_scope", "This was not granted. Ask the person again with the wider scopes.");
    }

    private Task EndAsync(Authorization grant, KnownClient client, CancellationToken cancel) =>
        redemption.EndGrantAsync(grant, client, accountId => new RefreshReused(accountId, client.ClientId), cancel);

    private static OAuthRefusal Refused() => OAuthRefusal.InvalidGrant("This refresh token is unknown, over, used, or another client's. Ask the person to sign in again.");
}
