using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What the forms of a forgotten and of a new password post to.</summary>
internal static class PasswordEndpoints
{
    private const string LinkPath = "/account/link";
    private const string RecoverPath = "/account/recover";

    public static void Map(RouteGroupBuilder account)
    {
        account.MapPost("/link", SetAsync);
        account.MapPost("/recover", RecoverAsync);
    }

    private static async Task<IResult> SetAsync(HttpContext http, RedeemLink redeem, IAntiforgery antiforgery)
    {
        var form = await antiforgery.ReadFormAsync(http);
        var code = form["code"].ToString();
        try
        {
            await redeem.RunAsync(code, form["password"].ToString(), http.RequestAborted);
            return new SeeOther(AccountAddress.Of(AccountEndpoints.SignInPath, ("done", "password")));
        }
        catch (InvalidRequest)
        {
            return new SeeOther(AccountAddress.Of(LinkPath, ("error", "password"), ("code", code)));
        }
        catch (LinkOver)
        {
            return new SeeOther(AccountAddress.Of(LinkPath, ("error", "over")));
        }
    }

    private static async Task<IResult> RecoverAsync(HttpContext http, AskRecovery ask, IAntiforgery antiforgery)
    {
        var form = await antiforgery.ReadFormAsync(http);
        await ask.RunAsync(form["email"].ToString(), Network.Of(http.Connection.RemoteIpAddress), http.RequestAborted);
        return new SeeOther(AccountAddress.Of(RecoverPath, ("done", "sent")));
    }
}
