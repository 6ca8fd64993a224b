using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>
/// Stands before every address of <c>/scim</c>: lets clients in by an access token with the scope <c>scim</c>, which act as their service person, and turns refusals into SCIM's errors.
/// Cookies, personal access tokens and tokens for the API are nothing here.
/// </summary>
internal sealed class ScimDoor(Issuer issuer, AccessTokens access, ClientStandings clients, TryLimits limits) : IEndpointFilter
{
    public const string Scope = "scim";

    /// <summary>What the one scope stands for; of it the service person's roles allow what they allow.</summary>
    private static readonly HashSet<string> StandsFor = [Scope, DirectoryPermissions.Administer.Scope, AuthPermissions.Accounts.Scope];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!issuer.IsOn) return TypedResults.NotFound();
        SecurityHeaders.Write(http.Response);
        try
        {
            var session = http.RequestServices.GetRequiredService<Session>();
            session.Viewer = Viewer.Nobody;
            session.Viewer = await EnterAsync(http);
            return await next(context);
        }
        catch (ScimRefusal refusal)
        {
            return ScimAnswer.Of(refusal);
        }
        catch (BadHttpRequestException broken)
        {
            return ScimAnswer.Of(new ScimRefusal(broken.StatusCode, "", "The request is larger than is taken, or broken off."));
        }
        catch (Failure failure)
        {
            if (failure.RetryAfter is { } wait) http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ScimAnswer.Of(ScimAnswer.Refusal(failure));
        }
    }

    private async Task<Viewer> EnterAsync(HttpContext http)
    {
        var isBearer = AuthenticationHeaderValue.TryParse(http.Request.Headers.Authorization.ToString(), out var header) && header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase);
        var network = Network.Of(http.Connection.RemoteIpAddress);
        if (!isBearer || await access.FindAsync(header?.Parameter ?? "", ProtocolPaths.ScimAudience, http.RequestAborted) is not { AccountId: null } known || !known.Scopes.Contains(Scope))
        {
            if (isBearer) limits.CountTokenFailure(network);
            // RFC 6750 §3: whoever sent nothing is told no error.
            http.Response.Headers.WWWAuthenticate = isBearer ? "Bearer realm=\"Outcomes\", error=\"invalid_token\"" : "Bearer realm=\"Outcomes\"";
            throw new ScimRefusal(401, "", "Send an access token with the scope scim as Bearer; a client gets one at /connect/token by client_credentials.");
        }
        var viewer = await clients.FindAsync(known.ClientId, StandsFor, http.RequestAborted);
        return viewer.May(AuthPermissions.Accounts)
            ? viewer
            : throw new ScimRefusal(403, "", "The service person as whom this client acts is not an administrator, or has left. Give them the role, or register the client anew.");
    }
}
