using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary><c>POST /connect/par</c> (RFC 9126): a client hands a request over itself, and the browser carries only a reference, good for a minute and once.</summary>
internal sealed class PushedRequests(ClientAuthentication authentication, AuthorizeRequests requests, ProtocolLimits limits, Databases databases)
{
    private const string Urn = "urn:ietf:params:oauth:request_uri:";
    private static readonly string[] Credentials = ["client_secret", "client_assertion", "client_assertion_type"];

    public async Task<IResult> HandleAsync(HttpContext http)
    {
        var parameters = await Parameters.OfFormAsync(http);
        var client = await authentication.AuthenticateAsync(http, parameters, "pushed_authorization");
        limits.CountPushed(client.ClientId);
        if (parameters.Has("request_uri")) throw OAuthRefusal.InvalidRequest("Push the request itself, and no reference to one.");
        var kept = parameters.All.Where(pair => !Credentials.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value);
        kept["client_id"] = client.ClientId;
        await CheckAsync(Parameters.Of(kept), http.RequestAborted);
        return new ProtocolAnswer(await KeepAsync(client, JsonSerializer.Serialize(kept), http.RequestAborted), StatusCodes.Status201Created);
    }

    public bool IsReference(Parameters parameters) => parameters["request_uri"].StartsWith(Urn, StringComparison.Ordinal);

    /// <summary>What was pushed, for the first who asks; whatever else stands in the address counts for nothing.</summary>
    /// <exception cref="OAuthRefusal">Unknown, over, used, or another client's.</exception>
    public async Task<Parameters> TakeAsync(Parameters parameters, CancellationToken cancel)
    {
        var clientId = parameters["client_id"];
        await using var db = databases.OpenForSignIn();
        var found = await Redemption.FindAsync(db, TokenKinds.PushedRequest, parameters["request_uri"], cancel);
        if (found is not { Token: { Status: GrantStatus.Valid } token } || token.ExpirationDate <= db.Now) throw Over();
        if (!await db.Set<ClientApplication>().AnyAsync(client => client.Id == token.ApplicationId && client.ClientId == clientId, cancel)) throw Over();
        await using var write = await db.BeginWriteAsync(cancel);
        if (!await Redemption.TakeAsync(db, token.Id, cancel)) throw Over();
        await write.CommitAsync(cancel);
        return Parameters.Of(JsonSerializer.Deserialize<Dictionary<string, string>>(token.Payload) ?? throw Over());
    }

    private async Task CheckAsync(Parameters parameters, CancellationToken cancel)
    {
        try
        {
            await requests.ReadAsync(await requests.ClientAsync(parameters, cancel), parameters, cancel);
        }
        catch (InvalidRequest refusal)
        {
            // What a browser would be told on a page, this client is told here.
            throw OAuthRefusal.InvalidRequest(refusal.Message);
        }
    }

    private async Task<JsonObject> KeepAsync(KnownClient client, string payload, CancellationToken cancel)
    {
        if (payload.Length > 8_000) throw new OAuthRefusal("invalid_request", "The request is too long.", StatusCodes.Status413PayloadTooLarge);
        var value = Urn + IssuedToken.NewValue();
        await using var db = databases.OpenForSignIn();
        db.Add(IssuedToken.Of(TokenKinds.PushedRequest, value, client.Id, db.Now, db.Now + GrantLives.PushedRequest, payload));
        await db.SaveChangesAsync(cancel);
        return new JsonObject { ["request_uri"] = value, ["expires_in"] = (int)GrantLives.PushedRequest.TotalSeconds };
    }

    private static OAuthRefusal Over() => OAuthRefusal.InvalidRequest("This request was pushed longer than a minute ago, was used, or is another application's. Go back and sign in again.");
}
