using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Hosting;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What the forms for signing in, signing out and setting a password post to. Each answers 303, so that no password is sent on (RFC 9700 §4.12).</summary>
internal static class AccountEndpoints
{
    public const string SignInPath = "/account/login";
    private const string ConfirmPath = "/account/confirm";
    private const string LinkPath = "/account/link";
    private const int LargestForm = 16 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var account = endpoints.MapGroup("/account").WithMetadata(new AllowAnonymousAttribute(), new RequestSizeLimitAttribute(LargestForm)).ExcludeFromDescription();
        account.MapPost("/login", SignInAsync);
        account.MapPost("/confirm", ConfirmAsync);
        account.MapPost("/logout", SignOutAsync);
        account.MapPost("/link", SetPasswordAsync);
        PasskeyEndpoints.Map(account);
    }

    private static async Task<IResult> SignInAsync(HttpContext http, Admission admission, IAntiforgery antiforgery, IHostEnvironment environment)
    {
        if (!http.Request.IsHttps && !SessionCookie.AllowsHttp(environment))
            throw new Forbidden("https-needed", "Sign in over https: the session's cookie is not sent otherwise. Put a TLS proxy in front, or give `serve` an https address.");
        var form = await antiforgery.ReadFormAsync(http);
        var returnUrl = ReturnUrl(http, form);
        try
        {
            await admission.AdmitAsync(http, form["email"].ToString(), form["password"].ToString());
            return new SeeOther(returnUrl);
        }
        catch (SignInDenied)
        {
            return new SeeOther(WithQuery(SignInPath, ("error", "refused"), ("returnUrl", returnUrl)));
        }
    }

    /// <summary>Whoever is signed in proves it again, for what is sensitive.</summary>
    private static async Task<IResult> ConfirmAsync(HttpContext http, Admission admission, OwnSession own, AccountStandings standings, IAntiforgery antiforgery)
    {
        var form = await antiforgery.ReadFormAsync(http);
        var returnUrl = ReturnUrl(http, form);
        var standing = await standings.FindAsync(own.Demand().AccountId, http.RequestAborted);
        try
        {
            await admission.AdmitAsync(http, standing.Email, form["password"].ToString());
            return new SeeOther(returnUrl);
        }
        catch (SignInDenied)
        {
            return new SeeOther(WithQuery(ConfirmPath, ("error", "refused"), ("returnUrl", returnUrl)));
        }
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, Sessions sessions, IAntiforgery antiforgery)
    {
        await antiforgery.ReadFormAsync(http);
        if (http.User.Sid() is { Length: > 0 } sid) await sessions.EndAsync(sid, http.RequestAborted);
        await http.SignOutAsync(OutcomesAuthentication.SessionScheme);
        return new SeeOther(SignInPath);
    }

    private static async Task<IResult> SetPasswordAsync(HttpContext http, RedeemLink redeem, IAntiforgery antiforgery)
    {
        var form = await antiforgery.ReadFormAsync(http);
        var code = form["code"].ToString();
        try
        {
            await redeem.RunAsync(code, form["password"].ToString(), http.RequestAborted);
            return new SeeOther(WithQuery(SignInPath, ("done", "password")));
        }
        catch (InvalidRequest)
        {
            return new SeeOther(WithQuery(LinkPath, ("error", "password"), ("code", code)));
        }
        catch (LinkOver)
        {
            return new SeeOther(WithQuery(LinkPath, ("error", "over")));
        }
    }

    private static string ReturnUrl(HttpContext http, IFormCollection form)
    {
        var given = form["returnUrl"] is { Count: > 0 } field ? field.ToString() : http.Request.Query["returnUrl"].ToString();
        return RedirectHttpResult.IsLocalUrl(given) ? given : "/";
    }

    private static string WithQuery(string path, params (string Name, string Value)[] query) =>
        QueryHelpers.AddQueryString(path, query.ToDictionary(part => part.Name, part => (string?)part.Value));
}

/// <summary>303: look there next, with GET. A 307 would send the password on.</summary>
internal sealed class SeeOther(string location) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = location;
        httpContext.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
