using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary><c>/connect/authorize</c>: a client sends a browser here, and gets it back with a code or with the reason why not.</summary>
internal sealed class AuthorizeEndpoint(AuthorizeRequests requests, PushedRequests pushed, RequestTickets tickets, AuthorizeDecision decision, Issuer issuer)
{
    private const string Resume = "resume";

    public async Task<IResult> HandleAsync(HttpContext http)
    {
        if (http.Request.Query[Resume] is [{ Length: > 0 } ticket])
            return await decision.DecideAsync(tickets.Read(ticket) ?? throw Over(), http.User.Person(), isResumed: true, http.RequestAborted);
        var (parameters, wasPushed) = await ReadAsync(http);
        var client = await requests.ClientAsync(parameters, http.RequestAborted);
        try
        {
            if (client.MustPushRequests && !wasPushed) throw OAuthRefusal.InvalidRequest("This client pushes its requests to /connect/par first.");
            var request = await requests.ReadAsync(client, parameters, http.RequestAborted);
            return await decision.DecideAsync(request, http.User.Person(), isResumed: false, http.RequestAborted);
        }
        catch (OAuthRefusal refusal)
        {
            return BrowserAnswer.Error(parameters, issuer, refusal);
        }
    }

    /// <exception cref="InvalidRequest">Told on a page: before the client is known nobody can be sent back.</exception>
    private async Task<(Parameters Parameters, bool WasPushed)> ReadAsync(HttpContext http)
    {
        try
        {
            var parameters = HttpMethods.IsPost(http.Request.Method) ? await Parameters.OfFormAsync(http) : Parameters.OfQuery(http);
            // Whether it was pushed is what was done here: a parameter that said so could be sent by anybody.
            return pushed.IsReference(parameters) ? (await pushed.TakeAsync(parameters, http.RequestAborted), true) : (parameters, false);
        }
        catch (OAuthRefusal refusal)
        {
            throw new InvalidRequest([new FieldFault("", refusal.Message)]);
        }
    }

    private static InvalidRequest Over() => new([new FieldFault("", "This took longer than ten minutes. Go back to the application and sign in again.")]);

    /// <summary>Where a browser comes back to after sign-in.</summary>
    public static string ResumeAt(string ticket) => QueryHelpers.AddQueryString(ProtocolPaths.Authorize, Resume, ticket);
}
