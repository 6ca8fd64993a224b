using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Outcomes.Platform;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Inbox;

/// <summary>The inbox, and the way from a mail to the thing that it tells of.</summary>
internal static class InboxEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/inbox", ShowAsync);
        pages.MapPost("/inbox/read-all", ReadAllAsync);
        pages.MapPost("/inbox/{id:guid}/read", ReadAsync);
        pages.MapGet("/to/{kind}/{id:guid}", Lead);
    }

    private static async Task<IResult> ShowAsync(HttpRequest request, InboxReader inbox, CancellationToken cancel) =>
        Page.Of<InboxPage>(("Model", await inbox.ReadAsync(request.Query["show"] != "all", PageAddress.Page(request.Query["page"]), cancel)));

    private static async Task<IResult> ReadAllAsync([FromServices] MarkInboxRead mark, CancellationToken cancel)
    {
        await mark.RunAsync(cancel);
        return TypedResults.LocalRedirect("/inbox");
    }

    // Whether it was marked in another window meanwhile does not matter: it is read.
    private static async Task<IResult> ReadAsync(Guid id, HttpContext http)
    {
        var form = await FormRequest.ReadAsync(http, id);
        await Attempt.RunAsync(form.State, () => form.Change<MarkNotificationRead, Nothing>(new Nothing()));
        return TypedResults.LocalRedirect(form.Text("back") is { Length: > 0 } back && back.StartsWith("/inbox", StringComparison.Ordinal) ? back : "/inbox");
    }

    private static IResult Lead(string kind, Guid id) => TypedResults.LocalRedirect(SubjectAddress.Of(kind, id) ?? "/inbox");
}
