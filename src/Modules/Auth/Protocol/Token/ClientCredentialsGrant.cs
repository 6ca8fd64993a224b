using System.Text.Json.Nodes;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>A client gets a token for itself (RFC 6749 §4.4) and acts as its service person: no refresh token, and nothing that speaks of somebody at a browser.</summary>
internal sealed class ClientCredentialsGrant(SignedTokens signed, Databases databases)
{
    public async Task<JsonObject> RunAsync(KnownClient client, Parameters parameters, CancellationToken cancel)
    {
        if (!client.IsConfidential) throw new OAuthRefusal("unauthorized_client", "Only a client that keeps a secret gets tokens for itself.");
        // Identity providers have no place to say a scope; scim stands alone, so that a client of it can mean nothing else (RFC 6749 §3.3).
        var scopes = !parameters.Has("scope") && client.MayAsk(ScimDoor.Scope) ? [ScimDoor.Scope] : AskedScopes.Of(client, parameters);
        if (scopes.Count == 0 || scopes.Any(scope => scope is "openid" or "offline_access" or "profile" or "email" or "roles"))
            throw new OAuthRefusal("invalid_scope", "Name what the token is for, such as odata.read; scopes that speak of a person need a person.");
        var facts = new GrantFacts(client.ClientId);
        var token = client.UsesReferenceTokens ? await ReferenceAsync(client, facts, scopes, cancel) : await signed.AccessTokenAsync(client, facts, scopes, cancel);
        return TokenAnswer.Of(token, scopes);
    }

    private async Task<string> ReferenceAsync(KnownClient client, GrantFacts facts, IReadOnlyList<string> scopes, CancellationToken cancel)
    {
        await using var db = databases.OpenForSignIn();
        var (value, row) = ReferenceTokens.New(client, facts, scopes, db.Now);
        db.Add(row);
        await db.SaveChangesAsync(cancel);
        return value;
    }
}
