using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Web.Errors;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

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
        var attempt = await Attempt.RunAsync(form.State, () => SaveAsync(form), DeliverableForms.Fields);
        if (attempt.Worked) return TypedResults.LocalRedirect($"/deliverables/{id}");
        var model = await reader.ReadAsync(id, cancel);
        return attempt.IsStale
            ? Page.Of<EditConflictPage>(attempt.Status, ("Conflict", Conflict(model, form.State)))
            : Page.Of<EditPage>(attempt.Status, ("Model", model), ("State", form.State));
    }

    private static Task SaveAsync(FormRequest form) => form.Change<EditDeliverable, EditDeliverable.Request>(new()
    {
        Title = form.Text("title"),
        Summary = form.Text("summary"),
        DueOn = LogForm.Due(form),
        Reason = form.Optional("reason"),
    });

    private static EditConflict Conflict(DeliverableModel saved, FormState mine)
    {
        var (disputed, settled) = EditConflict.Sort(
        [
            new("title", "What will exist when you are done", mine.Value("was.title"), saved.Title, mine.Value("title")),
            new("summary", "Summary", mine.Value("was.summary"), saved.Summary, mine.Value("summary"), Long: true),
            new("due", "Due", mine.Value("was.due"), saved.Due is { } due ? DateText.Machine(due.On) : "", mine.Value("due")),
            new("reason", "Reason", "", "", mine.Value("reason"), Long: true),
        ]);
        return new(saved.Title, saved.Href, $"{saved.Href}/edit", saved.Version, disputed, settled);
    }
}
