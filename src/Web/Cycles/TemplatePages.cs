using Microsoft.AspNetCore.Http;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Errors;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Cycles;

/// <summary>The pages of review templates: the list, one of them, and one of its sections.</summary>
internal sealed class TemplatePages(Session session, Reads reads, TemplateReader templates)
{
    private const int PageSize = 40;

    public async Task<IResult> ListAsync(int page, CancellationToken cancel)
    {
        CyclesDoor.Require(session);
        var found = await reads.PageAsync<ReviewTemplateView>(all => all.OrderBy(template => template.Name).ThenByDescending(template => template.Edition), page, PageSize, cancel);
        return Page.Of<TemplatesPage>(("Found", found), ("SetsUp", CyclesDoor.SetsUp(session)));
    }

    public async Task<IResult> PageAsync(Guid id, int status, RefusedForm? refused, CancellationToken cancel)
    {
        CyclesDoor.Require(session);
        return Page.Of<TemplatePage>(status, ("Model", await templates.ReadAsync(id, cancel)), ("SetsUp", CyclesDoor.SetsUp(session)), ("Refused", refused));
    }

    /// <param name="id">Absent for a new one.</param>
    public async Task<IResult> WriteAsync(Guid? id, int status, Forms.FormState state, CancellationToken cancel)
    {
        CyclesDoor.Require(session);
        var template = id is { } known ? await reads.FindAsync<ReviewTemplateView>(known, cancel) : null;
        if (template is not null && !IsOpen(template)) return TypedResults.LocalRedirect($"/cycles/templates/{id}");
        return Page.Of<WriteTemplatePage>(status, ("Template", template), ("Scales", await templates.ScalesAsync(cancel)), ("State", state));
    }

    /// <summary>The form once more with what was typed; where the template froze meanwhile all of it, to be copied.</summary>
    public async Task<IResult> AgainAsync(FormRequest form, int status, CancellationToken cancel) => IsOpen(await reads.FindAsync<ReviewTemplateView>(form.Id, cancel))
        ? await WriteAsync(form.Id, status, form.State, cancel)
        : FormAnswer.Closed(form, status, $"/cycles/templates/{form.Id}");

    /// <param name="place">From 1; one more than there are = a new one.</param>
    public async Task<IResult> SectionAsync(Guid id, int place, int status, Forms.FormState state, CancellationToken cancel)
    {
        CyclesDoor.Require(session);
        var model = await templates.ReadAsync(id, cancel);
        if (!IsOpen(model.Template)) return TypedResults.LocalRedirect(model.Href);
        if (place < 1 || place > model.Sections.Count + 1) throw new NotFound("section");
        return Page.Of<SectionPage>(status, ("Model", model), ("Number", place), ("Scales", await templates.ScalesAsync(cancel)), ("State", state));
    }

    /// <summary>The form once more with what was typed; a new section goes to the end, wherever that is by now.</summary>
    public async Task<IResult> SectionAgainAsync(FormRequest form, int place, int status, CancellationToken cancel)
    {
        var model = await templates.ReadAsync(form.Id, cancel);
        if (!IsOpen(model.Template)) return FormAnswer.Closed(form, status, model.Href);
        return await SectionAsync(form.Id, form.Text("section").Length == 0 ? model.Sections.Count + 1 : place, status, form.State, cancel);
    }

    /// <exception cref="StaleVersion">The section is gone or has another name: what was typed is shown, to be copied.</exception>
    public async Task<EditConflict> SectionConflictAsync(FormRequest form, int place, CancellationToken cancel)
    {
        var model = await templates.ReadAsync(form.Id, cancel);
        return IsOpen(model.Template) && SectionEdits.Place(model, place, form.State) is { } now
            ? SectionEdits.Conflict(model, now, form.State, await templates.ScalesAsync(cancel))
            : throw new StaleVersion();
    }

    public async Task<EditConflict> ConflictAsync(Guid id, Forms.FormState mine, CancellationToken cancel)
    {
        var template = await reads.FindAsync<ReviewTemplateView>(id, cancel);
        return EditConflict.Of(template.Name, $"/cycles/templates/{id}", $"/cycles/templates/{id}/edit", template.Version, TemplateFields.Of(template, await templates.ScalesAsync(cancel)), mine);
    }

    // A frozen one is not written in: its page says what may be done instead.
    private bool IsOpen(ReviewTemplateView template) => CyclesDoor.SetsUp(session) && template.State == Outcomes.Reviews.FormState.Draft;
}
