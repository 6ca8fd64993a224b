using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary><c>POST /connect/introspect</c> (RFC 7662): whether a token is good, told to the client that got it or that it is for. Everybody else hears that it is not.</summary>
internal sealed class IntrospectEndpoint(ClientAuthentication authentication, AccessTokens access, GrantCheck check, Issuer issuer, Databases databases)
{
    private static readonly string[] Audiences = [ProtocolPaths.ApiAudience, ProtocolPaths.ScimAudience];

    public async Task<IResult> HandleAsync(HttpContext http)
    {
        var parameters = await Parameters.OfFormAsync(http);
        var client = await authentication.AuthenticateAsync(http, parameters, "introspection");
        if (!client.IsConfidential) throw new OAuthRefusal("unauthorized_client", "Only a client that keeps a secret may ask.");
        if (!parameters.Has("token")) throw OAuthRefusal.InvalidRequest("Send the token.");
        var said = await OfAccessAsync(client, parameters["token"], http.RequestAborted) ?? await OfRefreshAsync(client, parameters["token"], http.RequestAborted);
        return new ProtocolAnswer(said ?? new JsonObject { ["active"] = false });
    }

    private async Task<JsonObject?> OfAccessAsync(KnownClient client, string token, CancellationToken cancel)
    {
        foreach (var audience in Audiences)
            if (await access.FindAsync(token, audience, cancel) is { } known)
                return known.ClientId == client.ClientId || audience == client.ClientId ? Describe(known, audience) : null;
        return null;
    }

    private JsonObject Describe(KnownAccess known, string audience) => new()
    {
        ["active"] = true,
        ["iss"] = issuer.Url,
        ["sub"] = known.Subject,
        ["aud"] = ServerMetadata.List(audience),
        ["client_id"] = known.ClientId,
        ["scope"] = string.Join(' ', known.Scopes),
        ["token_type"] = "Bearer",
        ["exp"] = new DateTimeOffset(known.ExpiresAt).ToUnixTimeSeconds(),
    };

    private async Task<JsonObject?> OfRefreshAsync(KnownClient client, string token, CancellationToken cancel)
    {
        await using var db = databases.OpenForSignIn();
        if (await Redemption.FindAsync(db, TokenKinds.Refresh, token, cancel) is not { Token: { Status: GrantStatus.Valid } row, Grant: { } grant }) return null;
        if (row.ApplicationId != client.Id || row.ExpirationDate <= db.Now) return null;
        try
        {
            await check.DemandAsync(grant, cancel);
        }
        catch (OAuthRefusal)
        {
            return null;   // its grant is over, and so is the token
        }
        return new JsonObject
        {
            ["active"] = true,
            ["iss"] = issuer.Url,
            ["sub"] = grant.Subject,
            ["client_id"] = client.ClientId,
            ["scope"] = string.Join(' ', JsonList.Read(grant.Scopes)),
            ["exp"] = new DateTimeOffset(row.ExpirationDate).ToUnixTimeSeconds(),
        };
    }
}
