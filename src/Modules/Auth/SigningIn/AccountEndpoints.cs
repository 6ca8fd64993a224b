using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What the forms of signing in and out post to. Each answers 303, so that no password is sent on (RFC 9700 §4.12).</summary>
internal static class AccountEndpoints
{
    public const string SignInPath = "/account/login";
    public const string StepPath = "/account/mfa";
    public const string ConfirmPath = "/account/confirm";
    private const int LargestForm = 16 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var account = endpoints.MapGroup("/account").WithMetadata(new AllowAnonymousAttribute(), new RequestSizeLimitAttribute(LargestForm)).ExcludeFromDescription();
        account.MapPost("/login", SignInAsync);
        account.MapPost("/mfa", FinishAsync);
        account.MapPost("/confirm", ConfirmAsync);
        account.MapPost("/logout", SignOutAsync);
        PasswordEndpoints.Map(account);
        PasskeyEndpoints.Map(account);
        ExternalEndpoints.Map(account);
    }

    private static async Task<IResult> SignInAsync(HttpContext http, Admission admission, IAntiforgery antiforgery, IHostEnvironment environment)
    {
        if (!http.Request.IsHttps && !SessionCookie.AllowsHttp(environment))
            throw new Forbidden("https-needed", "Sign in over https: the session's cookie is not sent otherwise. Put a TLS proxy in front, or give `serve` an https address.");
        var form = await antiforgery.ReadFormAsync(http);
        return await AdmitAsync(http, admission, form["email"].ToString(), form, SignInPath);
    }

    /// <summary>Whoever is signed in proves it again, for what is sensitive.</summary>
    private static async Task<IResult> ConfirmAsync(HttpContext http, Admission admission, OwnSession own, AccountStandings standings, IAntiforgery antiforgery)
    {
        var form = await antiforgery.ReadFormAsync(http);
        var me = own.Demand();
        var standing = await standings.FindAsync(me.AccountId, http.RequestAborted);
        return await AdmitAsync(http, admission, standing.Email, form, ConfirmPath, me);
    }

    private static async Task<IResult> AdmitAsync(HttpContext http, Admission admission, string email, IFormCollection form, string page, SignedInPerson? confirms = null)
    {
        var returnUrl = AccountAddress.ReturnUrl(http, form);
        try
        {
            return await admission.AdmitAsync(http, email, form["password"].ToString(), confirms)
                ? new SeeOther(returnUrl)
                : new SeeOther(AccountAddress.Of(StepPath, ("returnUrl", returnUrl)));
        }
        catch (SignInDenied)
        {
            return new SeeOther(AccountAddress.Of(page, ("error", "refused"), ("returnUrl", returnUrl)));
        }
    }

    private static async Task<IResult> FinishAsync(HttpContext http, Admission admission, IAntiforgery antiforgery)
    {
        var form = await antiforgery.ReadFormAsync(http);
        var returnUrl = AccountAddress.ReturnUrl(http, form);
        try
        {
            await admission.FinishAsync(http, form["code"].ToString());
            return new SeeOther(returnUrl);
        }
        catch (SignInDenied)
        {
            return new SeeOther(AccountAddress.Of(StepPath, ("error", "refused"), ("returnUrl", returnUrl)));
        }
        catch (SignInOver)
        {
            return new SeeOther(AccountAddress.Of(SignInPath, ("error", "over"), ("returnUrl", returnUrl)));
        }
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, Sessions sessions, IAntiforgery antiforgery)
    {
        await antiforgery.ReadFormAsync(http);
        if (http.User.Sid() is { Length: > 0 } sid) await sessions.EndAsync(sid, http.RequestAborted);
        await http.SignOutAsync(OutcomesAuthentication.SessionScheme);
        return new SeeOther(SignInPath);
    }
}
