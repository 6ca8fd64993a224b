using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Outcomes.Auth;

/// <summary>Which client knocks at <c>/scim</c>: by an access token with the scope <c>scim</c>; and where <c>Auth:ScimTakesBasic</c> says so, by its id and secret, for providers that cannot fetch tokens.</summary>
internal sealed class ScimEntry(AccessTokens access, ClientAuthentication authentication, TryLimits limits, IOptions<AuthOptions> options)
{
    private const string Challenge = "Bearer realm=\"Outcomes\"";
    private static readonly Parameters Nothing = Parameters.Of(new Dictionary<string, string>());

    /// <exception cref="ScimRefusal">Nobody, or nobody who may provision.</exception>
    public async Task<string> ClientIdAsync(HttpContext http)
    {
        if (!AuthenticationHeaderValue.TryParse(http.Request.Headers.Authorization.ToString(), out var sent)) throw Refused(http, Challenge);
        if (IsScheme(sent, "Bearer")) return await OfTokenAsync(http, sent.Parameter ?? "");
        if (options.Value.ScimTakesBasic && IsScheme(sent, "Basic")) return await OfSecretAsync(http);
        // RFC 6750 §3: whoever sent nothing is told no error.
        throw Refused(http, Challenge);
    }

    private async Task<string> OfTokenAsync(HttpContext http, string token)
    {
        if (await access.FindAsync(token, ProtocolPaths.ScimAudience, http.RequestAborted) is { AccountId: null } known && known.Scopes.Contains(ScimDoor.Scope)) return known.ClientId;
        limits.CountTokenFailure(Network.Of(http.Connection.RemoteIpAddress));
        throw Refused(http, $"{Challenge}, error=\"invalid_token\"");
    }

    private async Task<string> OfSecretAsync(HttpContext http)
    {
        if (!TokenAuthentication.IsPrivate(http.Request)) throw new ScimRefusal(403, "", "Basic is taken over https only: anybody on the way could read the secret.");
        try
        {
            var client = await authentication.AuthenticateAsync(http, Nothing, "token");
            if (client.MayAsk(ScimDoor.Scope)) return client.ClientId;
        }
        catch (OAuthRefusal)
        {
            // The same for a wrong secret as for a client that does not provision.
        }
        throw Refused(http, "Basic realm=\"Outcomes\", charset=\"UTF-8\"");
    }

    private ScimRefusal Refused(HttpContext http, string challenge)
    {
        http.Response.Headers.WWWAuthenticate = challenge;
        var basic = options.Value.ScimTakesBasic ? ", or its id and secret as Basic" : "";
        return new ScimRefusal(401, "", $"Send an access token with the scope scim as Bearer; a client gets one at /connect/token by client_credentials{basic}.");
    }

    private static bool IsScheme(AuthenticationHeaderValue sent, string scheme) => sent.Scheme.Equals(scheme, StringComparison.OrdinalIgnoreCase);
}
