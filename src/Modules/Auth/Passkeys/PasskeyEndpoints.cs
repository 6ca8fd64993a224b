using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Outcomes.Auth;

/// <summary>What the passkey forms of signing in and of proving it again post to. Each answers 303.</summary>
internal static class PasskeyEndpoints
{
    public static void Map(RouteGroupBuilder account)
    {
        account.MapPost("/passkey", SignInAsync);
        account.MapPost("/confirm/passkey", ConfirmAsync);
    }

    private static async Task<IResult> SignInAsync(HttpContext http, PasskeySignIn signIn, Admission admission, IAntiforgery antiforgery)
    {
        var form = await antiforgery.ReadFormAsync(http);
        return await AdmitAsync(http, form, signIn, admission, AccountEndpoints.SignInPath, by: Guid.Empty);
    }

    private static async Task<IResult> ConfirmAsync(HttpContext http, PasskeySignIn signIn, Admission admission, OwnSession own, IAntiforgery antiforgery)
    {
        var form = await antiforgery.ReadFormAsync(http);
        return await AdmitAsync(http, form, signIn, admission, AccountEndpoints.ConfirmPath, own.Demand().AccountId);
    }

    /// <param name="page">Where the form stood.</param>
    /// <param name="by">Whose passkey it must be; empty = anybody's.</param>
    private static async Task<IResult> AdmitAsync(HttpContext http, IFormCollection form, PasskeySignIn signIn, Admission admission, string page, Guid by)
    {
        var returnUrl = AccountAddress.ReturnUrl(http, form);
        try
        {
            var proven = await signIn.RunAsync(http, form["ticket"].ToString(), form["credential"].ToString(), by);
            await admission.OpenAsync(http, proven.Account, AuthenticationContext.TwoFactors, proven.Amr);
            return new SeeOther(returnUrl);
        }
        catch (PasskeyRefused refused)
        {
            return new SeeOther(AccountAddress.Of(page, ("error", refused.Code), ("returnUrl", returnUrl)));
        }
    }
}
