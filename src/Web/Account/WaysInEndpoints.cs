using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Account;

/// <summary>One's own passkeys and accounts at other providers. Every form posts to the page's own address, where whoever has to prove again who they are comes back to.</summary>
internal static class WaysInEndpoints
{
    private const string Path = "/account/ways-in";

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet(Path, (HttpContext http, [FromServices] WaysInPages ways, string? done, string? error) => ShowAsync(http, ways, StatusCodes.Status200OK, null, done, error));
        pages.MapPost(Path, PostAsync);
    }

    private static async Task<IResult> PostAsync(HttpContext http, [FromServices] WaysInPages ways)
    {
        var form = await FormRequest.ReadAsync(http, Guid.Empty);
        var step = form.Text("do");
        var attempt = await ways.RunAsync(http, step, form);
        if (attempt.Worked) return TypedResults.LocalRedirect(PageAddress.Of(Path, ("done", step)));
        var id = step == "add" ? "new-passkey" : $"passkey-{form.Text("id")}";
        return await ShowAsync(http, ways, attempt.Status, new RefusedForm(id, form.State));
    }

    private static async Task<IResult> ShowAsync(HttpContext http, WaysInPages ways, int status, RefusedForm? refused, string? done = null, string? error = null) =>
        Page.Of<WaysInPage>(status, ("Model", await ways.ReadAsync(http)), ("Refused", refused), ("Done", Told(done)), ("NotLinked", OtherWaysIn.Told(error ?? "")));

    private static string? Told(string? done) => done switch
    {
        "add" => "The passkey is added. You can sign in with it.",
        "rename" => "The name is saved.",
        "link" => "The account is linked. You can sign in with it.",
        "unlink" => "The link is ended: that account signs nobody in here any more.",
        "remove" => "It is removed, and signs nobody in any more.",
        _ => null,
    };
}
