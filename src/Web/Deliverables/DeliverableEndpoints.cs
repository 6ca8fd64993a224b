using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Deliverables;

/// <summary>The pages of deliverables: where each is, and what its forms post to.</summary>
internal static class DeliverableEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/deliverables", ListAsync);
        pages.MapGet("/deliverables/{id:guid}", ShowAsync);
        pages.MapGet("/deliverables/{id:guid}/{action}", IResult (Guid id) => TypedResults.LocalRedirect($"/deliverables/{id}"));
        pages.MapPost("/deliverables/{id:guid}/{action}", PostAsync).WithMetadata(new FormActions(DeliverableForms.All.Keys));
        pages.MapGet("/deliverables/evidence/{id:guid}", FileAsync);
        LogEndpoints.Map(pages);
        EditEndpoints.Map(pages);
        ArrangeEndpoints.Map(pages);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, Session session, CurrentReader current, DeliverablesReader reader, BoardReader board, CancellationToken cancel)
    {
        var filter = DeliverableFilter.From(request.Query);
        var odata = filter.OData(session.Viewer, current.Reader.Today);
        if (filter.IsBoard) return Page.Of<DeliverablesPage>(("Filter", filter), ("Columns", await board.ReadAsync(filter, cancel)), ("OData", odata));
        var (rows, total) = await reader.ReadAsync(filter, cancel);
        return Page.Of<DeliverablesPage>(("Filter", filter), ("Rows", rows), ("Total", total), ("OData", odata));
    }

    private static async Task<IResult> ShowAsync(Guid id, DeliverableReader reader, CancellationToken cancel) =>
        Page.Of<DeliverablePage>(("Model", await reader.ReadAsync(id, cancel)));

    private static async Task<IResult> PostAsync(Guid id, string action, HttpContext http, DeliverableReader reader, CancellationToken cancel)
    {
        if (!DeliverableForms.All.TryGetValue(action, out var run)) throw new NotFound("form");
        var form = await FormRequest.ReadAsync(http, id);
        var attempt = await Attempt.RunAsync(form.State, () => run(form), DeliverableForms.Fields);
        if (attempt.Worked) return TypedResults.LocalRedirect(action == "delete" ? "/deliverables" : $"/deliverables/{id}");
        var model = await reader.ReadAsync(id, cancel);
        return Page.Of<DeliverablePage>(attempt.Status, ("Model", model), ("Refused", new RefusedForm(action, form.State)), ("Stale", attempt.IsStale));
    }

    // As attachment with nosniff: other people's files never run in this site's name.
    private static async Task<IResult> FileAsync(Guid id, [FromServices] OpenFile files, CancellationToken cancel)
    {
        var file = await files.RunAsync(id, cancel);
        return TypedResults.File(file.Content, file.MediaType, file.FileName);
    }
}
