using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Web.Forms;
using Outcomes.Web.Text;

namespace Outcomes.Web.Cycles;

/// <summary>The reviews of a cycle: the list, and sharing those that are calibrated.</summary>
internal static class CycleReviewEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/cycles/{id:guid}/reviews", (Guid id, HttpRequest request, CycleReviewPages reviews, CancellationToken cancel) =>
            reviews.ListAsync(CycleReviewFilter.From(id, request.Query), StatusCodes.Status200OK, Forms.FormState.Empty, request.Query["shared"].ToString(), request.Query["stale"].ToString(), cancel));
        pages.MapGet("/cycles/{id:guid}/reviews/share", IResult (Guid id) => TypedResults.LocalRedirect($"/cycles/{id}/reviews"));
        pages.MapPost("/cycles/{id:guid}/reviews/share", ShareAsync);
    }

    private static async Task<IResult> ShareAsync(Guid id, HttpContext http, CycleReviewPages reviews, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(form, async () =>
        {
            var (shared, stale) = await reviews.ShareAsync(form, cancel);
            return PageAddress.Of($"/cycles/{id}/reviews", ("shared", $"{shared}"), ("stale", stale > 0 ? $"{stale}" : ""));
        }, CycleForms.Fields, status => reviews.ListAsync(new(id, "Calibrated", "", "", 1), status, form.State, "", "", cancel));
    }
}
