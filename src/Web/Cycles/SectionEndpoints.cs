using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Cycles;

/// <summary>Sections of a template, each a form of its own; the slice takes them all, so the others go back as they are saved.</summary>
internal static class SectionEndpoints
{
    private static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Questions"] = "text-0", ["Choices"] = "", ["RequiresCitation"] = "" };

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/cycles/templates/{id:guid}/sections/{place:int}", (Guid id, int place, TemplatePages templates, CancellationToken cancel) =>
            templates.SectionAsync(id, place, StatusCodes.Status200OK, Forms.FormState.Empty, cancel));
        pages.MapPost("/cycles/templates/{id:guid}/sections/{place:int}", SaveAsync);
        pages.MapGet("/cycles/templates/{id:guid}/sections/{place:int}/remove", IResult (Guid id) => TypedResults.LocalRedirect($"/cycles/templates/{id}"));
        pages.MapPost("/cycles/templates/{id:guid}/sections/{place:int}/remove", RemoveAsync);
    }

    private static async Task<IResult> SaveAsync(Guid id, int place, HttpContext http, TemplateReader reader, TemplatePages templates, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(form, async () =>
        {
            await ChangeAsync(form, place, reader, (sections, at) =>
            {
                if (at == sections.Count) sections.Add(SectionFields.Read(form));
                else sections[at] = SectionFields.Read(form);
            });
            return form.Text("do") == "more" ? $"/cycles/templates/{id}/sections/{place}" : $"/cycles/templates/{id}";
        }, Nested(form, place), status => templates.SectionAgainAsync(form, place, status, cancel), form.Text("section").Length == 0 ? null : () => templates.SectionConflictAsync(form, place, cancel));
    }

    private static async Task<IResult> RemoveAsync(Guid id, int place, HttpContext http, TemplateReader reader, TemplatePages templates, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(form, async () =>
        {
            await ChangeAsync(form, place, reader, (sections, at) => sections.RemoveAt(at));
            return $"/cycles/templates/{id}";
        }, Fields, status => templates.PageAsync(id, status, new RefusedForm("remove", form.State), cancel));
    }

    private static async Task ChangeAsync(FormRequest form, int place, TemplateReader reader, Action<List<SectionText>, int> change)
    {
        var saved = await reader.ReadAsync(form.Id, form.Cancel);
        var sections = SectionFields.Saved(saved);
        if (place < 1) throw new NotFound("section");
        // By its place alone another section would be overwritten, or taken out.
        if (place > sections.Count + 1 || form.Text("section") != (place > sections.Count ? "" : $"{saved.Sections[place - 1].Id}")) throw new StaleVersion();
        change(sections, place - 1);
        await form.Change<EditTemplate, EditTemplate.Request>(new() { Sections = sections });
    }

    // What the slice refuses of one question stands beside its fields in this form.
    private static Dictionary<string, string> Nested(FormRequest form, int place)
    {
        var section = $"Sections/{place - 1}/";
        var fields = new Dictionary<string, string>(Fields, StringComparer.Ordinal)
        {
            [$"{section}Title"] = "title",
            [$"{section}Weight"] = "weight",
            [$"{section}Introduction"] = "introduction",
            [$"{section}Questions"] = "text-0",
        };
        foreach (var (index, row) in SectionFields.Order(form).Index())
            foreach (var field in new[] { "Text", "Hint", "Choices", "Weight" })
                fields[$"{section}Questions/{index}/{field}"] = $"{field.ToLowerInvariant()}-{row}";
        return fields;
    }
}
