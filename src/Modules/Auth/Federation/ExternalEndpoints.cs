using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Where a browser leaves for a provider. A link and no form: browsers hold a form's policy against every address of the chain behind it.</summary>
internal static class ExternalEndpoints
{
    public static void Map(RouteGroupBuilder account) => account.MapGet("/external/{id}", BeginAsync);

    private static async Task<IResult> BeginAsync(HttpContext http, string id, string? returnUrl, string? link, ExternalProviders providers, ExternalAnswers answers, OwnProviders own)
    {
        var provider = providers.Configured.FirstOrDefault(one => one.Id == id) ?? throw new Platform.NotFound("provider");
        SecurityHeaders.Write(http.Response);
        if (IsAnotherSites(http.Request)) return new SeeOther(AccountAddress.Of(AccountEndpoints.SignInPath, ("returnUrl", RedirectHttpResult.IsLocalUrl(returnUrl) ? returnUrl : "/")));
        var properties = new AuthenticationProperties { RedirectUri = RedirectHttpResult.IsLocalUrl(returnUrl) ? returnUrl : "/" };
        try
        {
            if (link is { Length: > 0 }) properties.Items[ExternalAnswers.LinkItem] = await own.DemandTicketAsync(link, id, http.RequestAborted);
            await http.ChallengeAsync(ExternalSchemes.NameOf(provider), properties);
        }
        catch (ExternalRefused refused)
        {
            await answers.RefuseAsync(http, refused, properties);
        }
        catch (Failure failure) when (failure is ReauthenticationNeeded or SignInRequired)
        {
            return new SeeOther(AccountAddress.Of(AccountEndpoints.ConfirmPath, ("returnUrl", ExternalAnswers.WaysIn)));
        }
        catch (StrongerProofNeeded)
        {
            return new SeeOther(AccountAddress.Of(AccountEndpoints.ConfirmPath, ("error", "stronger"), ("returnUrl", ExternalAnswers.WaysIn)));
        }
        return Results.Empty;
    }

    // Signing in is an act of whoever sits there, and not of a page that leads here. "none": typed, or a bookmark.
    private static bool IsAnotherSites(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
}
