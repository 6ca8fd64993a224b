using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What people answer on the pages of the protocol: consent, a device, signing out for a client, taking consent back. Each form is one of ours, each answer 303.</summary>
internal static class AnswerEndpoints
{
    private const int LargestForm = 32 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var forms = endpoints.MapGroup("").ExcludeFromDescription().WithMetadata(new AllowAnonymousAttribute(), new RequestSizeLimitAttribute(LargestForm));
        forms.MapPost(ProtocolPaths.Consent, ConsentAsync);
        forms.MapPost(ProtocolPaths.Verify, VerifyAsync);
        forms.MapPost(EndSessionEndpoint.AskPath, SignOutAsync);
        forms.MapPost("/account/consents", RevokeAsync);
    }

    private static async Task<IResult> ConsentAsync(HttpContext http, IAntiforgery antiforgery, RequestTickets tickets, AuthorizeDecision decision)
    {
        var form = await antiforgery.ReadFormAsync(http);
        var request = tickets.Read(form["request"].ToString())
            ?? throw new InvalidRequest([new FieldFault("", "This took longer than ten minutes. Go back to the application and sign in again.")]);
        return await decision.AnswerAsync(request, http.User.Person(), form["decision"] == "allow", http.RequestAborted);
    }

    private static async Task<IResult> VerifyAsync(HttpContext http, IAntiforgery antiforgery, DeviceAnswers devices)
    {
        var form = await antiforgery.ReadFormAsync(http);
        var person = http.User.Person() ?? throw new SignInRequired();
        var isAllowed = form["decision"] == "allow";
        var isAnswered = await devices.AnswerAsync(form["user_code"].ToString(), person, isAllowed, http.RequestAborted);
        return new SeeOther(QueryHelpers.AddQueryString(ProtocolPaths.Verify, "done", !isAnswered ? "over" : isAllowed ? "allowed" : "denied"));
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, IAntiforgery antiforgery, EndSessionEndpoint endSession, TokenValidation validation, Sessions sessions)
    {
        var form = await antiforgery.ReadFormAsync(http);
        var parameters = Parameters.Of(form.ToDictionary(field => field.Key, field => field.Value.ToString()).Where(field => field.Value.Length > 0).ToDictionary());
        var hint = parameters.Has("id_token_hint") ? await validation.IdTokenHintAsync(parameters["id_token_hint"], parameters["client_id"], http.RequestAborted) : null;
        var back = await endSession.WayBackAsync(parameters, hint, http.RequestAborted);
        if (http.User.Sid() is { Length: > 0 } sid) await sessions.EndAsync(sid, http.RequestAborted);
        await http.SignOutAsync(OutcomesAuthentication.SessionScheme);
        return new SeeOther(back);
    }

    private static async Task<IResult> RevokeAsync(HttpContext http, IAntiforgery antiforgery, RevokeConsent revoke)
    {
        var form = await antiforgery.ReadFormAsync(http);
        await revoke.RunAsync(Guid.TryParse(form["id"], out var id) ? id : Guid.Empty, http.RequestAborted);
        return new SeeOther("/account/consents");
    }
}
