using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Web.Deliverables;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Objectives;

/// <summary>Where an outcome belongs in the tree, and who may see it.</summary>
internal static class PlaceEndpoints
{
    private static readonly IReadOnlyDictionary<string, Func<FormRequest, Task>> Forms = new Dictionary<string, Func<FormRequest, Task>>(StringComparer.Ordinal)
    {
        ["align"] = form => form.Change<AlignObjective, AlignObjective.Request>(new(form.Key("parent"), Measure(form))),
        ["visibility"] = form => form.Change<SetObjectiveVisibility, SetObjectiveVisibility.Request>(new(form.Choice<Visibility>("seen") ?? Visibility.Organisation)),
    };

    // The key results offered were those of the outcome above it when the form was made.
    private static Guid? Measure(FormRequest form) => form.Key("parent") == form.Key("was.parent") ? form.Key("keyResult") : null;

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/objectives/{id:guid}/place", (Guid id, ObjectiveReader reader, ObjectiveParts parts, LogReader log, CancellationToken cancel) => ShowAsync(StatusCodes.Status200OK, id, null, reader, parts, log, cancel));
        pages.MapGet("/objectives/{id:guid}/place/{action}", IResult (Guid id) => TypedResults.LocalRedirect($"/objectives/{id}/place"));
        pages.MapPost("/objectives/{id:guid}/place/{action}", PostAsync);
    }

    private static async Task<IResult> ShowAsync(int status, Guid id, RefusedForm? refused, ObjectiveReader reader, ObjectiveParts parts, LogReader log, CancellationToken cancel)
    {
        var model = await reader.ReadAsync(id, cancel);
        var offered = (await log.ReadAsync(model.ParentId, cancel)).Outcomes.Where(outcome => outcome.Id != id).ToList();
        var measures = model.ParentId is { } parent ? await parts.KeyResultsAsync(parent, cancel) : [];
        return Page.Of<PlacePage>(
            status, ("Model", model), ("Offered", offered), ("Measures", (IReadOnlyList<(string, string)>)[.. measures.Select(result => (result.Id.ToString(), result.Title))]), ("Refused", refused));
    }

    private static async Task<IResult> PostAsync(Guid id, string action, HttpContext http, ObjectiveReader reader, ObjectiveParts parts, LogReader log)
    {
        if (!Forms.TryGetValue(action, out var run)) throw new NotFound("form");
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(form, async () =>
        {
            await run(form);
            return $"/objectives/{id}/place";
        }, ObjectiveForms.Fields, status => ShowAsync(status, id, new RefusedForm(action, form.State), reader, parts, log, form.Cancel));
    }
}
