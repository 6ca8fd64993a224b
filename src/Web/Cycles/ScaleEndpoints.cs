using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Web.Forms;
using Outcomes.Web.Text;

namespace Outcomes.Web.Cycles;

/// <summary>Rating scales: list, write, change, next edition, retire, delete.</summary>
internal static class ScaleEndpoints
{
    private static readonly IReadOnlyDictionary<string, Func<FormRequest, Task<string>>> Steps = new Dictionary<string, Func<FormRequest, Task<string>>>(StringComparer.Ordinal)
    {
        ["edit"] = async form =>
        {
            await form.Change<EditScale, EditScale.Request>(new() { Name = form.Text("name"), Description = form.Text("description"), Points = ScaleFields.Read(form) });
            return $"/cycles/scales/{form.Id}";
        },
        ["clone"] = async form => $"/cycles/scales/{(await form.Change<CloneScale, Nothing>(new())).Id}",
        ["retire"] = async form => $"/cycles/scales/{(await form.Change<RetireScale, Nothing>(new())).Id}",
        ["delete"] = async form =>
        {
            await form.Change<DeleteScale, Nothing>(new());
            return "/cycles/scales";
        },
    };

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/cycles/scales", (HttpRequest request, ScalePages scales, CancellationToken cancel) => scales.ListAsync(PageAddress.Page(request.Query["page"]), cancel));
        pages.MapGet("/cycles/scales/new", (ScalePages scales, CancellationToken cancel) => scales.PageAsync(null, StatusCodes.Status200OK, null, cancel));
        pages.MapPost("/cycles/scales/new", CreateAsync);
        pages.MapGet("/cycles/scales/{id:guid}", (Guid id, ScalePages scales, CancellationToken cancel) => scales.PageAsync(id, StatusCodes.Status200OK, null, cancel));
        pages.MapGet("/cycles/scales/{id:guid}/{action}", IResult (Guid id) => TypedResults.LocalRedirect($"/cycles/scales/{id}"));
        pages.MapPost("/cycles/scales/{id:guid}/{action}", PostAsync).WithMetadata(new FormActions(Steps.Keys));
    }

    private static async Task<IResult> CreateAsync(HttpContext http, ScalePages scales, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, Guid.Empty);
        return await FormAnswer.OfAsync(form, async () =>
        {
            var made = await form.Run<CreateScale, CreateScale.Request>(new() { Name = form.Text("name"), Description = form.Text("description"), Points = ScaleFields.Read(form) });
            return $"/cycles/scales/{made.Id}";
        }, ScaleFields.Faults(form), status => scales.PageAsync(null, status, new RefusedForm("edit", form.State), cancel));
    }

    private static async Task<IResult> PostAsync(Guid id, string action, HttpContext http, ScalePages scales, CancellationToken cancel)
    {
        if (!Steps.TryGetValue(action, out var run)) throw new NotFound("form");
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(form, () => run(form), ScaleFields.Faults(form), status => scales.PageAsync(id, status, new RefusedForm(action, form.State), cancel),
            action == "edit" ? () => scales.ConflictAsync(id, form.State, cancel) : null);
    }
}
