using System.Text.Json.Nodes;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What one redemption gives: an access token, an ID token where somebody asks who it is, and the next refresh token.</summary>
internal sealed class TokenSet(SignedTokens signed)
{
    /// <summary>Adds rows to the caller's write; signs, which takes no database.</summary>
    /// <param name="scopes">Of this access token; the grant may hold more.</param>
    public async Task<JsonObject> IssueAsync(OutcomesDb db, KnownClient client, GrantFacts facts, IReadOnlyList<string> scopes, RefreshTerms refresh, string nonce, CancellationToken cancel)
    {
        string access;
        if (client.UsesReferenceTokens)
        {
            (access, var row) = ReferenceTokens.New(client, facts, scopes, db.Now);
            db.Add(row);
        }
        else
        {
            access = await signed.AccessTokenAsync(client, facts, scopes, cancel);
        }
        var idToken = scopes.Contains("openid") ? await signed.IdTokenAsync(client, facts, nonce, access, cancel) : null;
        return TokenAnswer.Of(access, scopes, refresh.IsWanted ? AddRefresh(db, client, facts, refresh) : null, idToken);
    }

    private static string AddRefresh(OutcomesDb db, KnownClient client, GrantFacts facts, RefreshTerms refresh)
    {
        var value = IssuedToken.NewValue();
        var unused = db.Now + GrantLives.Unused;
        var row = IssuedToken.Of(TokenKinds.Refresh, value, client.Id, db.Now, unused < refresh.GrantEndsAt ? unused : refresh.GrantEndsAt);
        db.Add(facts.AuthorizationId is { } id ? row.Under(id, facts.Subject) : row);
        return value;
    }
}

/// <summary>Whether a refresh token is given, and until when at most.</summary>
internal readonly record struct RefreshTerms(bool IsWanted, DateTime GrantEndsAt)
{
    public static RefreshTerms Of(KnownClient client, Authorization grant) =>
        new(client.MayGrant(GrantTypes.Refresh) && JsonList.Read(grant.Scopes).Contains("offline_access"), grant.EndsAt);
}
