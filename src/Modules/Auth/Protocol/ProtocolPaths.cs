namespace Outcomes.Auth;

/// <summary>Paths of the protocol, as OpenIddict has them by default where it has them.</summary>
internal static class ProtocolPaths
{
    public const string Configuration = "/.well-known/openid-configuration";
    public const string ServerMetadata = "/.well-known/oauth-authorization-server";
    public const string ResourceMetadata = "/.well-known/oauth-protected-resource";
    public const string Jwks = "/.well-known/jwks";
    public const string Authorize = "/connect/authorize";
    public const string Token = "/connect/token";
    public const string PushedRequest = "/connect/par";
    public const string Device = "/connect/device";
    public const string Verify = "/connect/verify";
    public const string Introspect = "/connect/introspect";
    public const string Revoke = "/connect/revoke";
    public const string UserInfo = "/connect/userinfo";
    public const string EndSession = "/connect/endsession";
    public const string Consent = "/account/consent";

    /// <summary>What tokens of this server are for.</summary>
    public const string ApiAudience = "urn:outcomes:api";
    public const string ScimAudience = "urn:outcomes:scim";
}
