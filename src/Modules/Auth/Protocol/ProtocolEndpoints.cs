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

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var protocol = endpoints.MapGroup("").AddEndpointFilter<RouteGroupBuilder, ProtocolFilter>().ExcludeFromDescription()
            .WithMetadata(new AllowAnonymousAttribute(), new RequestSizeLimitAttribute(LargestForm));
        DiscoveryEndpoints.Map(protocol);
    }
}
