using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Platform;
using Outcomes.Web.Forms;
using Outcomes.Web.Text;

namespace Outcomes.Web.Calibration;

/// <summary>The pages of calibration: where each is, and what its forms post to.</summary>
internal static class CalibrationEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/calibration", (HttpRequest request, SessionPages sessions, CancellationToken cancel) => sessions.ListAsync(SessionFilter.From(request.Query), cancel));
        pages.MapGet("/calibration/new", (HttpRequest request, SessionPages sessions, CancellationToken cancel) =>
            sessions.PlanAsync(PageAddress.Key(request.Query["cycle"]), StatusCodes.Status200OK, Forms.FormState.Empty, cancel));
        pages.MapPost("/calibration/new", PlanAsync);
        pages.MapGet("/calibration/{id:guid}", (Guid id, HttpRequest request, SessionPages sessions, CancellationToken cancel) =>
            sessions.PageAsync(id, Box(request), PageAddress.Page(request.Query["page"]), StatusCodes.Status200OK, null, cancel));
        pages.MapGet("/calibration/{id:guid}/reviews/{review:guid}", (Guid id, Guid review, SessionPages sessions, CancellationToken cancel) =>
            sessions.ReviewAsync(id, review, StatusCodes.Status200OK, Forms.FormState.Empty, cancel));
        pages.MapPost("/calibration/{id:guid}/reviews/{review:guid}", ChangeAsync);
        pages.MapGet("/calibration/{id:guid}/{action}", IResult (Guid id) => TypedResults.LocalRedirect($"/calibration/{id}"));
        pages.MapPost("/calibration/{id:guid}/{action}", PostAsync).WithMetadata(new FormActions(SessionForms.All.Keys));
    }

    private static async Task<IResult> PlanAsync(HttpContext http, SessionPages sessions, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, Guid.Empty);
        return await FormAnswer.OfAsync(form, () => SessionForms.PlanAsync(form), SessionForms.Fields, status => sessions.PlanAsync(null, status, form.State, cancel));
    }

    private static async Task<IResult> PostAsync(Guid id, string action, HttpContext http, SessionPages sessions, CancellationToken cancel)
    {
        if (!SessionForms.All.TryGetValue(action, out var run)) throw new NotFound("form");
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(form, async () =>
        {
            await run(form);
            return $"/calibration/{id}";
        }, SessionForms.Fields, status => sessions.PageAsync(id, null, 1, status, new RefusedForm(action, form.State), cancel));
    }

    private static async Task<IResult> ChangeAsync(Guid id, Guid review, HttpContext http, SessionPages sessions, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(form, () => SessionForms.ChangeAsync(form, review), SessionForms.Fields, status => sessions.ReviewAsync(id, review, status, form.State, cancel));
    }

    private static int? Box(HttpRequest request) => int.TryParse(request.Query["box"], out var box) && box is >= 0 and < 9 ? box : null;
}
