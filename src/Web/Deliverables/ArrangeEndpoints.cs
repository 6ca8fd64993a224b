using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Platform;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Deliverables;

/// <summary>Who helps with a deliverable, which outcomes it serves, what it waits for, who sees it.</summary>
internal static class ArrangeEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/deliverables/{id:guid}/arrange", ShowAsync);
        pages.MapGet("/deliverables/{id:guid}/arrange/{action}", IResult (Guid id) => TypedResults.LocalRedirect($"/deliverables/{id}/arrange"));
        pages.MapPost("/deliverables/{id:guid}/arrange/{action}", PostAsync).WithMetadata(new FormActions(ArrangeForms.All.Keys));
    }

    private static async Task<IResult> ShowAsync(Guid id, ArrangeReader reader, CancellationToken cancel) =>
        Page.Of<ArrangePage>(("Model", await reader.ReadAsync(id, cancel)));

    private static async Task<IResult> PostAsync(Guid id, string action, HttpContext http, ArrangeReader reader, CancellationToken cancel)
    {
        if (!ArrangeForms.All.TryGetValue(action, out var run)) throw new NotFound("form");
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(form, () => SaveAsync(form, run), DeliverableForms.Fields,
            async status => Page.Of<ArrangePage>(status, ("Model", await reader.ReadAsync(id, cancel)), ("Refused", new RefusedForm(FormId(form, action), form.State))));
    }

    private static async Task<string> SaveAsync(FormRequest form, Func<FormRequest, Task> run)
    {
        await run(form);
        return $"/deliverables/{form.Id}/arrange";
    }

    // Each contribution and each link has a form of its own.
    private static string FormId(FormRequest form, string action) => form.Key("part") is { } part ? $"{action}-{part}" : action;
}
