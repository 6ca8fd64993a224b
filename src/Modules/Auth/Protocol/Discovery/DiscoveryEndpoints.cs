using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Outcomes.Auth;

/// <summary>What clients find out by themselves: OpenID Connect Discovery 1.0, RFC 8414, RFC 9728 and the key set of RFC 7517. For any origin.</summary>
internal static class DiscoveryEndpoints
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void Map(RouteGroupBuilder protocol)
    {
        ProtocolEndpoints.Map(protocol, ProtocolPaths.Configuration, Reading, ConfigurationAsync);
        ProtocolEndpoints.Map(protocol, ProtocolPaths.ServerMetadata, Reading, ConfigurationAsync);
        ProtocolEndpoints.Map(protocol, ProtocolPaths.ResourceMetadata, Reading, ResourceAsync);
        ProtocolEndpoints.Map(protocol, ProtocolPaths.Jwks, Reading, KeysAsync);
    }

    private static async Task<IResult> ConfigurationAsync(HttpContext http, ServerMetadata metadata)
    {
        AllowAnyOrigin(http);
        return TypedResults.Text(await metadata.ReadAsync(http.RequestAborted), "application/json; charset=utf-8");
    }

    private static async Task<IResult> ResourceAsync(HttpContext http, Issuer issuer, ScopeRegistry scopes)
    {
        AllowAnyOrigin(http);
        var forApi = (await scopes.AllAsync(http.RequestAborted)).Where(scope => JsonList.Read(scope.Resources).Contains(ProtocolPaths.ApiAudience)).Select(scope => scope.Name);
        return new ProtocolAnswer(new JsonObject
        {
            ["resource"] = ProtocolPaths.ApiAudience,
            ["authorization_servers"] = ServerMetadata.List(issuer.Url),
            ["scopes_supported"] = ServerMetadata.List([.. forApi]),
            ["bearer_methods_supported"] = ServerMetadata.List("header"),
        });
    }

    private static async Task<IResult> KeysAsync(HttpContext http, SigningKeys keys)
    {
        AllowAnyOrigin(http);
        var published = await keys.PublishedAsync(http.RequestAborted);
        return new ProtocolAnswer(new JsonObject { ["keys"] = new JsonArray([.. published.Select(key => JsonNode.Parse(key.PublicJwk))]) });
    }

    private static void AllowAnyOrigin(HttpContext http)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers.CacheControl = "public, max-age=3600";
        http.Response.Headers.Remove("Pragma");
    }
}
