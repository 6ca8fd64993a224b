using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Web.Errors;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Deliverables;

/// <summary>Edit a deliverable's plain fields; two edits at once end on a page with both versions.</summary>
internal static class EditEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/deliverables/{id:guid}/edit", ShowAsync);
        pages.MapPost("/deliverables/{id:guid}/edit", PostAsync);
    }

    private static async Task<IResult> ShowAsync(Guid id, DeliverableReader reader, CancellationToken cancel)
    {
        var model = await reader.ReadAsync(id, cancel);
        if (!model.May("Edit")) throw new Forbidden("not-yours-to-do", "Only whoever makes it may edit it, and only while nothing is handed in.");
        return Page.Of<EditPage>(("Model", model), ("State", FormState.Empty));
    }

    private static async Task<IResult> PostAsync(Guid id, HttpContext http, DeliverableReader reader, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(
            form, () => SaveAsync(form), DeliverableForms.Fields,
            async status => Page.Of<EditPage>(status, ("Model", await reader.ReadAsync(id, cancel)), ("State", form.State)),
            async () => Conflict(await reader.ReadAsync(id, cancel), form.State));
    }

    private static async Task<string> SaveAsync(FormRequest form)
    {
        await form.Change<EditDeliverable, EditDeliverable.Request>(new()
        {
            Title = form.Text("title"),
            Summary = form.Text("summary"),
            DueOn = form.Day("due", "DueOn"),
            Reason = form.Optional("reason"),
        });
        return $"/deliverables/{form.Id}";
    }

    private static EditConflict Conflict(DeliverableModel saved, FormState mine) =>
        EditConflict.Of(saved.Title, saved.Href, $"{saved.Href}/edit", saved.Version, EditFields.Of(saved), mine);
}
