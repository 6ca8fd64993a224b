using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Signs a request to <c>/odata</c> in by its Authorization header.</summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, BearerTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        try
        {
            return AuthenticateResult.Success(new AuthenticationTicket(await SignInAsync(), Scheme.Name));
        }
        catch (Failure refused)
        {
            // Told by the step that sets the viewer, which every request passes.
            return AuthenticateResult.Fail(refused);
        }
    }

    private async Task<ClaimsPrincipal> SignInAsync()
    {
        var presented = PresentedToken.From(Request.Headers.Authorization);
        if (presented.IsBasic && !IsPrivate(Request))
            throw new TokenRefused("https-needed", "Basic is taken over https only: anybody on the way could read the token.");
        var network = Network.Of(Context.Connection.RemoteIpAddress);
        return await tokens.SignInAsync(presented, network, Context.RequestAborted);
    }

    /// <summary>TLS, or a connection that does not leave this machine and that no proxy hands on from elsewhere.</summary>
    internal static bool IsPrivate(HttpRequest request)
    {
        if (request.IsHttps) return true;
        if (request.Headers.ContainsKey("X-Forwarded-For") || request.Headers.ContainsKey("Forwarded")) return false;
        return request.HttpContext.Connection.RemoteIpAddress is not { } from || IPAddress.IsLoopback(from);
    }
}
