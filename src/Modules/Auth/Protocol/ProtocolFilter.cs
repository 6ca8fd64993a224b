using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Outcomes.Auth;

/// <summary>Stands before every endpoint of the protocol: headers, and refusals as JSON.</summary>
internal sealed class ProtocolFilter(Issuer issuer) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!issuer.IsOn) return TypedResults.NotFound();
        SecurityHeaders.Write(http.Response);
        try
        {
            return await next(context);
        }
        catch (OAuthRefusal refusal)
        {
            http.Response.Headers.CacheControl = "no-store";
            if (refusal.Challenge is { } challenge) http.Response.Headers.WWWAuthenticate = challenge;
            return new ProtocolAnswer(new JsonObject { ["error"] = refusal.Error, ["error_description"] = refusal.Message }, refusal.Status);
        }
    }
}

/// <summary>JSON of the protocol.</summary>
internal sealed class ProtocolAnswer(JsonObject body, int status = 200) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await httpContext.Response.WriteAsync(body.ToJsonString(), httpContext.RequestAborted);
    }
}

/// <summary>What every answer of this module tells browsers: keep nothing, frame nothing, run nothing, tell nobody where you came from.</summary>
internal static class SecurityHeaders
{
    public static void Write(HttpResponse response)
    {
        var headers = response.Headers;
        headers.CacheControl = "no-store";
        headers.Pragma = "no-cache";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
