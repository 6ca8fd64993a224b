using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Web.Forms;
using Outcomes.Web.Text;

namespace Outcomes.Web.Cycles;

/// <summary>Review templates: list, write, next edition, retire, delete; their sections map their own.</summary>
internal static class TemplateEndpoints
{
    private static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["ScaleId"] = "scale" };

    private static readonly IReadOnlyDictionary<string, Func<FormRequest, Task<string>>> Steps = new Dictionary<string, Func<FormRequest, Task<string>>>(StringComparer.Ordinal)
    {
        ["clone"] = async form => $"/cycles/templates/{(await form.Change<CloneTemplate, Nothing>(new())).Id}",
        ["retire"] = async form => $"/cycles/templates/{(await form.Change<RetireTemplate, Nothing>(new())).Id}",
        ["delete"] = async form =>
        {
            await form.Change<DeleteTemplate, Nothing>(new());
            return "/cycles/templates";
        },
    };

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/cycles/templates", (HttpRequest request, TemplatePages templates, CancellationToken cancel) => templates.ListAsync(PageAddress.Page(request.Query["page"]), cancel));
        pages.MapGet("/cycles/templates/new", (TemplatePages templates, CancellationToken cancel) => templates.WriteAsync(null, StatusCodes.Status200OK, Forms.FormState.Empty, cancel));
        pages.MapPost("/cycles/templates/new", CreateAsync);
        pages.MapGet("/cycles/templates/{id:guid}", (Guid id, TemplatePages templates, CancellationToken cancel) => templates.PageAsync(id, StatusCodes.Status200OK, null, cancel));
        pages.MapGet("/cycles/templates/{id:guid}/edit", (Guid id, TemplatePages templates, CancellationToken cancel) => templates.WriteAsync(id, StatusCodes.Status200OK, Forms.FormState.Empty, cancel));
        pages.MapPost("/cycles/templates/{id:guid}/edit", EditAsync);
        pages.MapGet("/cycles/templates/{id:guid}/{action}", IResult (Guid id) => TypedResults.LocalRedirect($"/cycles/templates/{id}"));
        pages.MapPost("/cycles/templates/{id:guid}/{action}", StepAsync).WithMetadata(new FormActions(Steps.Keys));
        SectionEndpoints.Map(pages);
    }

    private static async Task<IResult> CreateAsync(HttpContext http, TemplatePages templates, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, Guid.Empty);
        return await FormAnswer.OfAsync(form, async () =>
        {
            var made = await form.Run<CreateTemplate, CreateTemplate.Request>(new() { Name = form.Text("name"), Introduction = form.Text("introduction"), ScaleId = Scale(form) });
            return $"/cycles/templates/{made.Id}";
        }, Fields, status => templates.WriteAsync(null, status, form.State, cancel));
    }

    private static async Task<IResult> EditAsync(Guid id, HttpContext http, TemplatePages templates, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(form, async () =>
        {
            await form.Change<EditTemplate, EditTemplate.Request>(new() { Name = form.Text("name"), Introduction = form.Text("introduction"), ScaleId = Scale(form) });
            return $"/cycles/templates/{id}";
        }, Fields, status => templates.AgainAsync(form, status, cancel), () => templates.ConflictAsync(id, form.State, cancel));
    }

    private static async Task<IResult> StepAsync(Guid id, string action, HttpContext http, TemplatePages templates, CancellationToken cancel)
    {
        if (!Steps.TryGetValue(action, out var run)) throw new NotFound("form");
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(form, () => run(form), Fields, status => templates.PageAsync(id, status, new RefusedForm(action, form.State), cancel));
    }

    private static Guid Scale(FormRequest form) => form.Key("scale") ?? throw FieldText.Refusal("ScaleId", "Choose the scale that the overall rating is given on.");
}
