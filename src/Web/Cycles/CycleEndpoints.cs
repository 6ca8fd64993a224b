using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Platform;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Cycles;

/// <summary>HR's pages of cycles: where each is, and what its forms post to.</summary>
internal static class CycleEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/cycles", (HttpRequest request, CyclePages cycles, CancellationToken cancel) => cycles.ListAsync(CycleFilter.From(request.Query), cancel));
        pages.MapGet("/cycles/{id:guid}", (Guid id, CyclePages cycles, CancellationToken cancel) => cycles.PageAsync(id, StatusCodes.Status200OK, null, cancel));
        pages.MapGet("/cycles/{id:guid}/{action}", IResult (Guid id) => TypedResults.LocalRedirect($"/cycles/{id}"));
        pages.MapPost("/cycles/{id:guid}/{action}", PostAsync).WithMetadata(new FormActions(CycleForms.All.Keys));
        PlanEndpoints.Map(pages);
        ParticipantEndpoints.Map(pages);
        CycleReviewEndpoints.Map(pages);
        CsvEndpoints.Map(pages);
        ScaleEndpoints.Map(pages);
        TemplateEndpoints.Map(pages);
    }

    private static async Task<IResult> PostAsync(Guid id, string action, HttpContext http, CyclePages cycles, CancellationToken cancel)
    {
        if (!CycleForms.All.TryGetValue(action, out var run)) throw new NotFound("form");
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(form, async () =>
        {
            await run(form);
            return action == "delete" ? "/cycles" : $"/cycles/{id}";
        }, CycleForms.Fields, status => cycles.PageAsync(id, status, new RefusedForm(action, form.State), cancel));
    }
}
