using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary><c>/connect/endsession</c> (OpenID Connect RP-Initiated Logout): ends the session that the client's ID token names; without one the person is asked, so that no other site can sign anybody out.</summary>
internal sealed class EndSessionEndpoint(ClientLookup clients, TokenValidation validation, Sessions sessions)
{
    public const string AskPath = "/account/signout";

    public async Task<IResult> HandleAsync(HttpContext http)
    {
        var parameters = await ReadAsync(http);
        var hint = await HintAsync(parameters, http.RequestAborted);
        var back = await WayBackAsync(parameters, hint, http.RequestAborted);
        var sid = hint is not null && hint.TryGetPayloadValue<string>("sid", out var named) ? named : "";
        var current = http.User.Person();
        if (hint is null || (current is not null && current.Sid != sid)) return Ask(parameters);
        if (sid.Length > 0) await sessions.EndAsync(sid, http.RequestAborted);
        if (current is not null) await http.SignOutAsync(OutcomesAuthentication.SessionScheme);
        return new SeeOther(back);
    }

    /// <summary>Where to go after signing out.</summary>
    /// <exception cref="InvalidRequest">Told on a page: an address that its client did not register.</exception>
    public async Task<string> WayBackAsync(Parameters parameters, JsonWebToken? hint, CancellationToken cancel)
    {
        var clientId = hint?.Audiences.FirstOrDefault() ?? parameters["client_id"];
        var client = await clients.FindAsync(clientId, cancel);
        if (clientId.Length > 0 && client is null) throw Page("client_id", "This application is not registered here, or it was ended.");
        var address = parameters["post_logout_redirect_uri"];
        if (address.Length == 0) return QueryHelpers.AddQueryString(AccountEndpoints.SignInPath, "done", "signed-out");
        if (client?.PostLogoutRedirectUris.Any(registered => RedirectRules.Matches(registered, address, client.IsNative)) != true)
            throw Page("post_logout_redirect_uri", "The address to go to after signing out is not one that this application registered. You are not sent there.");
        return parameters.Has("state") ? QueryHelpers.AddQueryString(address, "state", parameters["state"]) : address;
    }

    private async Task<JsonWebToken?> HintAsync(Parameters parameters, CancellationToken cancel)
    {
        if (!parameters.Has("id_token_hint")) return null;
        return await validation.IdTokenHintAsync(parameters["id_token_hint"], parameters["client_id"], cancel)
            ?? throw Page("id_token_hint", "The application sent a sign-in that is not from here, or not its own.");
    }

    private static async Task<Parameters> ReadAsync(HttpContext http)
    {
        try
        {
            return HttpMethods.IsPost(http.Request.Method) ? await Parameters.OfFormAsync(http) : Parameters.OfQuery(http);
        }
        catch (OAuthRefusal refusal)
        {
            throw Page("", refusal.Message);
        }
    }

    private static SeeOther Ask(Parameters parameters)
    {
        var kept = parameters["post_logout_redirect_uri"].Length == 0 ? [] : new Dictionary<string, string?>
        {
            ["client_id"] = parameters["client_id"],
            ["id_token_hint"] = parameters["id_token_hint"],
            ["post_logout_redirect_uri"] = parameters["post_logout_redirect_uri"],
            ["state"] = parameters["state"],
        };
        return new SeeOther(QueryHelpers.AddQueryString(AskPath, kept.Where(pair => pair.Value is { Length: > 0 })));
    }

    private static InvalidRequest Page(string field, string message) => new([new FieldFault(field, message)]);
}
