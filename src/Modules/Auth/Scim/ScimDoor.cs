using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>
/// Stands before every address of <c>/scim</c>: lets clients in (<see cref="ScimEntry"/>), which act as their service person, and turns refusals into SCIM's errors.
/// Cookies, personal access tokens and tokens for the API are nothing here.
/// </summary>
internal sealed class ScimDoor(Issuer issuer, ScimEntry entry, ClientStandings clients) : IEndpointFilter
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
        var viewer = await clients.FindAsync(await entry.ClientIdAsync(http), StandsFor, http.RequestAborted);
        return viewer.May(AuthPermissions.Accounts)
            ? viewer
            : throw new ScimRefusal(403, "", "The service person as whom this client acts is not an administrator, or has left. Give them the role, or register the client anew.");
    }
}
