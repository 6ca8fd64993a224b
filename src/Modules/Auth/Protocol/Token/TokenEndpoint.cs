using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Outcomes.Auth;

/// <summary><c>POST /connect/token</c> (RFC 6749 §3.2): one class for each grant.</summary>
internal sealed class TokenEndpoint(ClientAuthentication authentication, ProtocolLimits limits, PersonGrants people, ClientCredentialsGrant credentials)
{
    public async Task<IResult> HandleAsync(HttpContext http)
    {
        var parameters = await Parameters.OfFormAsync(http);
        var client = await authentication.AuthenticateAsync(http, parameters, "token");
        limits.CountToken(client.ClientId, Network.Of(http.Connection.RemoteIpAddress));
        var grant = parameters["grant_type"];
        if (grant.Length == 0) throw OAuthRefusal.InvalidRequest("Say which grant: grant_type.");
        if (!GrantTypes.All.Contains(grant)) throw new OAuthRefusal("unsupported_grant_type", $"The grants here are: {string.Join(", ", GrantTypes.All)}.");
        if (!client.MayGrant(grant)) throw new OAuthRefusal("unauthorized_client", "This client is not registered for this grant.");
        return new ProtocolAnswer(await GrantAsync(grant, client, parameters, http.RequestAborted));
    }

    private Task<JsonObject> GrantAsync(string grant, KnownClient client, Parameters parameters, CancellationToken cancel) => grant switch
    {
        GrantTypes.ClientCredentials => credentials.RunAsync(client, parameters, cancel),
        GrantTypes.Code => people.Code.RunAsync(client, parameters, cancel),
        GrantTypes.Refresh => people.Refresh.RunAsync(client, parameters, cancel),
        _ => people.Device.RunAsync(client, parameters, cancel),
    };
}

/// <summary>The grants behind which a person stands.</summary>
internal sealed class PersonGrants(CodeGrant code, RefreshGrant refresh, DeviceGrant device)
{
    public CodeGrant Code { get; } = code;
    public RefreshGrant Refresh { get; } = refresh;
    public DeviceGrant Device { get; } = device;
}
