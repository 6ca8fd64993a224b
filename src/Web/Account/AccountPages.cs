using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Auth;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Account;

/// <summary>The pages of signing in. Their forms post to the Auth module, which answers with a redirect back here when it refuses.</summary>
internal static class AccountPages
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/account/login", SignIn).AllowAnonymous();
        pages.MapGet("/account/mfa", SecondStep).AllowAnonymous();
        pages.MapGet("/account/recover", Recover).AllowAnonymous();
        pages.MapGet("/account/link", SetPassword).AllowAnonymous();
        pages.MapGet("/account/confirm", Confirm);
    }

    private static async Task<IResult> SignIn(HttpContext http, string? error, string? done, string? returnUrl)
    {
        AllowFormsTo(http, returnUrl);
        var state = FormState.Empty;
        if (error == "over") state.Refuse("", "This sign-in took longer than five minutes or had five wrong codes. Begin again.");
        else if (error is { Length: > 0 }) state.Refuse("", OtherWaysIn.Told(error) ?? "This e-mail address and password do not sign in. Check both; after five failures wait five minutes, or set a new password.");
        return Page.Of<SignInPage>(("Action", PageAddress.Of("/account/login", ("returnUrl", returnUrl))), ("State", state), ("PasswordSet", done == "password"), ("SignedOut", done == "signed-out"),
            ("Ways", await OtherWaysIn.ReadAsync(http)), ("ReturnUrl", returnUrl));
    }

    private static IResult SecondStep(HttpContext http, string? error, string? returnUrl)
    {
        AllowFormsTo(http, returnUrl);
        var state = FormState.Empty;
        if (error is { Length: > 0 }) state.Refuse("code", "This code does not do: it is wrong, it was used already, or there were too many tries. Take the one that the app shows now.");
        return Page.Of<SecondStepPage>(("Action", PageAddress.Of("/account/mfa", ("returnUrl", returnUrl))), ("State", state));
    }

    private static IResult Recover(string? done) => Page.Of<RecoverPage>(("IsSent", done == "sent"));

    private static void AllowFormsTo(HttpContext http, string? returnUrl)
    {
        if (http.RequestServices.GetService<PageQuestions>() is { } questions) PageHeaders.AllowFormsTo(http.Response, questions.FormTargetOf(returnUrl ?? ""));
    }

    private static async Task<IResult> Confirm(HttpContext http, string? error, string? returnUrl)
    {
        AllowFormsTo(http, returnUrl);
        var state = FormState.Empty;
        if (OtherWaysIn.Told(error ?? "") is { } told) state.Refuse("", told);
        else if (error == "stronger") state.Refuse("", "Your account has a second step, and this session was begun without it. Confirm with your passkey, or with password and code.");
        else if (error is { Length: > 0 }) state.Refuse("password", "This is not your password, or there were too many tries: then wait five minutes.");
        return Page.Of<ConfirmPage>(("Action", PageAddress.Of("/account/confirm", ("returnUrl", returnUrl))), ("State", state),
            ("Ways", await OtherWaysIn.ToConfirmAsync(http)), ("ReturnUrl", returnUrl));
    }

    private static IResult SetPassword(string? code, string? error)
    {
        var state = FormState.Empty;
        if (error == "password") state.Refuse("password", "Take at least 15 characters (12 with a second step) that nobody would guess: no password of the common lists, and not your name, your e-mail or the organisation’s.");
        return Page.Of<SetPasswordPage>(("Code", code ?? ""), ("IsOver", error == "over" || string.IsNullOrEmpty(code)), ("State", state));
    }
}
