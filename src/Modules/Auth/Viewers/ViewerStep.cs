using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>The one step that says who asks, whichever way they signed in; and what <c>/odata</c> asks of each way.</summary>
internal sealed class ViewerStep(RequestDelegate next, AccountStandings standings, ClientStandings clients, ODataRules odata, SecondFactorRule rule)
{
    public async Task InvokeAsync(HttpContext http, Session session, OwnSession own, RefusedAccess refusals)
    {
        var isOData = ODataRules.Concerns(http);
        if (isOData) http.Response.OnStarting(() => odata.ChallengeAsync(http, own));
        var result = await http.AuthenticateAsync();
        if (result.Failure is Failure refused) throw refused;
        if (result.Principal is { } principal)
        {
            http.Response.OnStarting(() => refusals.NoteAsync(http, principal));
            session.Viewer = await ViewerOfAsync(principal, http.RequestAborted);
            own.Person = principal.Person();
            own.IsStopped = principal.ProvedBy() is { } acr && rule.Stops(session.Viewer, acr);
        }
        if (isOData) await odata.CheckAsync(http, session.Viewer, own);
        await next(http);
    }

    private async Task<Viewer> ViewerOfAsync(ClaimsPrincipal principal, CancellationToken cancel)
    {
        if (principal.ClientId() is { Length: > 0 } clientId) return await clients.FindAsync(clientId, principal.Scopes(), cancel);
        var standing = principal.IsSession()
            ? await standings.FindAsync(principal.AccountId(), cancel)
            : await standings.FindAsync(principal.AccountId(), principal.Scopes(), cancel);
        return standing.Viewer.IsSomebody ? standing.Viewer with { ProvenAt = principal.ProvenAt() } : standing.Viewer;
    }
}
