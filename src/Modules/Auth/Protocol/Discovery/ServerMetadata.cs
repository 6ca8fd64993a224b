using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Outcomes.Auth;

/// <summary>What this server can do, and where. Only what works is named. Written once for as long as the scopes are the same.</summary>
internal sealed class ServerMetadata(Issuer issuer, ScopeRegistry scopes)
{
    private static readonly string[] Authentication = ["client_secret_basic", "client_secret_post", "private_key_jwt", "none"];

    private volatile Written? written;

    /// <returns>JSON in UTF-8.</returns>
    public async Task<byte[]> ReadAsync(CancellationToken cancel)
    {
        var known = await scopes.AllAsync(cancel);
        if (written is { } before && before.Of == known) return before.Json;
        var said = new JsonObject([.. Endpoints(), .. Abilities([.. known.Select(scope => scope.Name)]), .. ClientAuthentication()]);
        written = new Written(known, Encoding.UTF8.GetBytes(said.ToJsonString()));
        return written.Json;
    }

    public static JsonArray List(params string[] values) => [.. values.Select(value => JsonValue.Create(value))];

    private Dictionary<string, JsonNode?> Endpoints() => new()
    {
        ["issuer"] = issuer.Url,
        ["authorization_endpoint"] = issuer.At(ProtocolPaths.Authorize),
        ["token_endpoint"] = issuer.At(ProtocolPaths.Token),
        ["userinfo_endpoint"] = issuer.At(ProtocolPaths.UserInfo),
        ["revocation_endpoint"] = issuer.At(ProtocolPaths.Revoke),
        ["introspection_endpoint"] = issuer.At(ProtocolPaths.Introspect),
        ["end_session_endpoint"] = issuer.At(ProtocolPaths.EndSession),
        ["device_authorization_endpoint"] = issuer.At(ProtocolPaths.Device),
        ["pushed_authorization_request_endpoint"] = issuer.At(ProtocolPaths.PushedRequest),
        ["jwks_uri"] = issuer.At(ProtocolPaths.Jwks),
    };

    private static Dictionary<string, JsonNode?> Abilities(string[] scopes) => new()
    {
        ["scopes_supported"] = List(scopes),
        ["claims_supported"] = List("sub", "iss", "aud", "exp", "iat", "nonce", "auth_time", "acr", "amr", "azp", "at_hash", "sid", "name", "locale", "zoneinfo", "email", "email_verified", "roles"),
        ["acr_values_supported"] = List(AuthenticationContext.OneFactor, AuthenticationContext.TwoFactors),
        ["response_types_supported"] = List("code"),
        ["response_modes_supported"] = List("query", "form_post"),
        ["grant_types_supported"] = List([.. GrantTypes.All]),
        ["subject_types_supported"] = List("public"),
        ["id_token_signing_alg_values_supported"] = List(SecurityAlgorithms.RsaSha256, SecurityAlgorithms.EcdsaSha256),
        ["code_challenge_methods_supported"] = List("S256"),
        ["prompt_values_supported"] = List("none", "login", "consent", "select_account"),
        ["authorization_response_iss_parameter_supported"] = true,
        ["claims_parameter_supported"] = false,
        ["request_parameter_supported"] = false,
        ["request_uri_parameter_supported"] = false,
        ["require_pushed_authorization_requests"] = false,
    };

    private static Dictionary<string, JsonNode?> ClientAuthentication() => new()
    {
        ["token_endpoint_auth_methods_supported"] = List(Authentication),
        ["revocation_endpoint_auth_methods_supported"] = List(Authentication),
        ["introspection_endpoint_auth_methods_supported"] = List("client_secret_basic", "client_secret_post", "private_key_jwt"),
        ["token_endpoint_auth_signing_alg_values_supported"] = List(ClientAssertions.Algorithms),
        ["revocation_endpoint_auth_signing_alg_values_supported"] = List(ClientAssertions.Algorithms),
        ["introspection_endpoint_auth_signing_alg_values_supported"] = List(ClientAssertions.Algorithms),
    };

    private sealed record Written(IReadOnlyList<ClientScope> Of, byte[] Json);
}
