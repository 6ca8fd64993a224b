using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Platform;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Objectives;

/// <summary>The pages of outcomes: where each is, and what its forms post to.</summary>
internal static class ObjectiveEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/objectives", ListAsync);
        pages.MapGet("/objectives/{id:guid}", ShowAsync);
        pages.MapGet("/objectives/{id:guid}/{action}", IResult (Guid id) => TypedResults.LocalRedirect($"/objectives/{id}"));
        pages.MapPost("/objectives/{id:guid}/{action}", PostAsync).WithMetadata(new FormActions(ObjectiveForms.All.Keys));
        WriteEndpoints.Map(pages);
        PlaceEndpoints.Map(pages);
        KeyResultEndpoints.Map(pages);
        CorrectEndpoints.Map(pages);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, Session session, ObjectivesReader reader, CancellationToken cancel)
    {
        var filter = ObjectiveFilter.From(request.Query);
        var periods = await reader.PeriodsAsync(cancel);
        var odata = filter.OData(session.Viewer);
        if (filter.IsTree)
        {
            var (nodes, tops) = await reader.TreeAsync(filter, cancel);
            return Page.Of<ObjectivesPage>(("Filter", filter), ("Nodes", nodes), ("Total", tops), ("Periods", periods), ("OData", odata));
        }

        var (rows, total) = await reader.ReadAsync(filter, cancel);
        return Page.Of<ObjectivesPage>(("Filter", filter), ("Rows", rows), ("Total", total), ("Periods", periods), ("OData", odata));
    }

    private static async Task<IResult> ShowAsync(Guid id, ObjectiveReader reader, CancellationToken cancel) =>
        Page.Of<ObjectivePage>(("Model", await reader.ReadAsync(id, cancel)));

    private static async Task<IResult> PostAsync(Guid id, string action, HttpContext http, ObjectiveReader reader, CancellationToken cancel)
    {
        if (!ObjectiveForms.All.TryGetValue(action, out var run)) throw new NotFound("form");
        var form = await FormRequest.ReadAsync(http, id);
        var attempt = await Attempt.RunAsync(form.State, () => run(form), ObjectiveForms.Fields);
        if (attempt.Worked) return TypedResults.LocalRedirect(action == "delete" ? "/objectives" : $"/objectives/{id}");
        var model = await reader.ReadAsync(id, cancel);
        return Page.Of<ObjectivePage>(attempt.Status, ("Model", model), ("Refused", new RefusedForm(action, form.State)), ("Stale", attempt.IsStale));
    }
}
