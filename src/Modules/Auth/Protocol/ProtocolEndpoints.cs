using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Outcomes.Auth;

/// <summary>The authorization server: <c>/.well-known/*</c> and <c>/connect/*</c>.</summary>
internal static class ProtocolEndpoints
{
    private const int LargestForm = 32 * 1024;
    private static readonly string[] Post = ["POST"];
    private static readonly string[] GetOrPost = ["GET", "POST"];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var protocol = endpoints.MapGroup("").AddEndpointFilter<RouteGroupBuilder, ProtocolFilter>().ExcludeFromDescription()
            .WithMetadata(new AllowAnonymousAttribute(), new RequestSizeLimitAttribute(LargestForm));
        DiscoveryEndpoints.Map(protocol);
        Map(protocol, ProtocolPaths.Authorize, GetOrPost, (HttpContext http, AuthorizeEndpoint authorize) => authorize.HandleAsync(http));
        Map(protocol, ProtocolPaths.Token, Post, (HttpContext http, TokenEndpoint token) => token.HandleAsync(http));
        Map(protocol, ProtocolPaths.PushedRequest, Post, (HttpContext http, PushedRequests pushed) => pushed.HandleAsync(http));
        Map(protocol, ProtocolPaths.Device, Post, (HttpContext http, DeviceEndpoint device) => device.HandleAsync(http));
        Map(protocol, ProtocolPaths.Introspect, Post, (HttpContext http, IntrospectEndpoint introspect) => introspect.HandleAsync(http));
        Map(protocol, ProtocolPaths.Revoke, Post, (HttpContext http, RevokeEndpoint revoke) => revoke.HandleAsync(http));
        Map(protocol, ProtocolPaths.UserInfo, GetOrPost, (HttpContext http, UserInfoEndpoint info) => info.HandleAsync(http));
        Map(protocol, ProtocolPaths.EndSession, GetOrPost, (HttpContext http, EndSessionEndpoint end) => end.HandleAsync(http));
        AnswerEndpoints.Map(endpoints);
    }

    /// <summary>Every other method is refused here, and does not fall through to the pages.</summary>
    public static void Map(RouteGroupBuilder protocol, string path, string[] methods, Delegate handler)
    {
        protocol.MapMethods(path, methods, handler);
        protocol.Map(path, IResult (HttpContext http) =>
        {
            http.Response.Headers.Allow = string.Join(", ", methods);
            return new ProtocolAnswer(new JsonObject { ["error"] = "invalid_request", ["error_description"] = $"Use {string.Join(" or ", methods)}." }, StatusCodes.Status405MethodNotAllowed);
        });
    }
}
