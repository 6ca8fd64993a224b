using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary><c>POST /connect/device</c> (RFC 8628 §3.1): something without a browser asks to be let in, and gets a code for itself and one for a person to type.</summary>
internal sealed class DeviceEndpoint(ClientAuthentication authentication, ProtocolLimits limits, Databases databases, Issuer issuer)
{
    public async Task<IResult> HandleAsync(HttpContext http)
    {
        var parameters = await Parameters.OfFormAsync(http);
        var client = await authentication.AuthenticateAsync(http, parameters, "device_authorization");
        var network = Network.Of(http.Connection.RemoteIpAddress);
        limits.CountToken(client.ClientId, network);
        if (!client.MayGrant(GrantTypes.Device)) throw new OAuthRefusal("unauthorized_client", "This client is not registered for the device flow.");
        var scopes = AskedScopes.Of(client, parameters);
        if (scopes.Count == 0 || scopes.Contains(ScimDoor.Scope)) throw new OAuthRefusal("invalid_scope", "Name what is asked for, such as odata.read.");
        var (deviceCode, userCode) = await AddAsync(client, new DeviceRequest(scopes, network), http.RequestAborted);
        return new ProtocolAnswer(new JsonObject
        {
            ["device_code"] = deviceCode,
            ["user_code"] = UserCodes.Shown(userCode),
            ["verification_uri"] = issuer.At(ProtocolPaths.Verify),
            ["verification_uri_complete"] = $"{issuer.At(ProtocolPaths.Verify)}?user_code={UserCodes.Shown(userCode)}",
            ["expires_in"] = (int)GrantLives.Device.TotalSeconds,
            ["interval"] = (int)DevicePolls.Interval.TotalSeconds,
        });
    }

    private async Task<(string DeviceCode, string UserCode)> AddAsync(KnownClient client, DeviceRequest request, CancellationToken cancel)
    {
        var (deviceCode, userCode) = (IssuedToken.NewValue(), UserCodes.New());
        await using var db = databases.OpenForSignIn();
        var over = db.Now + GrantLives.Device;
        var device = IssuedToken.Of(TokenKinds.Device, deviceCode, client.Id, db.Now, over, JsonSerializer.Serialize(request, StoredJson.Options)).Waiting();
        db.Add(device);
        db.Add(IssuedToken.Of(TokenKinds.User, userCode, client.Id, db.Now, over, JsonSerializer.Serialize(new ForDevice(device.Id), StoredJson.Options)));
        await db.SaveChangesAsync(cancel);
        return (deviceCode, userCode);
    }
}

/// <summary>What a device asks for, and from where.</summary>
internal sealed record DeviceRequest(IReadOnlyList<string> Scopes, string Network);

/// <summary>Which device a user code is for.</summary>
internal sealed record ForDevice(Guid DeviceId);
