using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Web.Errors;
using Outcomes.Web.Deliverables;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Objectives;

/// <summary>Key results of an outcome: new, edited, rebaselined, taken away.</summary>
internal static class KeyResultEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        const string results = "/objectives/{id:guid}/key-results";
        pages.MapGet($"{results}/new", (Guid id, KeyResultPages show) => show.ShowAsync(KeyResultStep.Add, id, null));
        pages.MapPost($"{results}/new", (Guid id, KeyResultPages show) => show.PostAsync(KeyResultStep.Add, id, null));
        foreach (var step in new[] { KeyResultStep.Edit, KeyResultStep.Rebaseline })
        {
            var path = $"{results}/{{key:guid}}/{step.ToString().ToLowerInvariant()}";
            pages.MapGet(path, (Guid id, Guid key, KeyResultPages show) => show.ShowAsync(step, id, key));
            pages.MapPost(path, (Guid id, Guid key, KeyResultPages show) => show.PostAsync(step, id, key));
        }

        pages.MapPost($"{results}/{{key:guid}}/remove", RemoveAsync);
    }

    private static async Task<IResult> RemoveAsync(Guid id, Guid key, HttpContext http, KeyResultPages show)
    {
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(form, async () =>
        {
            await form.Change<RemoveKeyResult, Nothing>(new Nothing(), part: key);
            return $"/objectives/{id}#krs";
        }, ObjectiveForms.Fields, status => show.AgainAsync(KeyResultStep.Edit, id, key, status, FormState.Empty.Refuse("", form.State.Problem)));
    }
}

/// <summary>The page of one key result, shown, sent, and sent back.</summary>
internal sealed class KeyResultPages(IHttpContextAccessor request, ObjectiveReader reader, LogReader log)
{
    private HttpContext Http => request.HttpContext ?? throw new InvalidOperationException("A page needs a request.");

    public async Task<IResult> ShowAsync(KeyResultStep step, Guid id, Guid? key)
    {
        var model = await reader.ReadAsync(id, Http.RequestAborted);
        if (step == KeyResultStep.Rebaseline ? !model.May("Rebaseline") : step == KeyResultStep.Add ? !model.MayMeasure : !model.MayEdit)
            throw new Forbidden("not-yours-to-do", "This belongs to the owner of the outcome, and for some of it to their manager. Its page says who may do what now.");
        return await PageAsync(step, model, key, StatusCodes.Status200OK, FormState.Empty);
    }

    public async Task<IResult> PostAsync(KeyResultStep step, Guid id, Guid? key)
    {
        var form = await FormRequest.ReadAsync(Http, id);
        Task<string> Write() => (step, key) switch
        {
            (KeyResultStep.Edit, { } known) => KeyResultWriting.EditAsync(form, known),
            (KeyResultStep.Rebaseline, { } known) => KeyResultWriting.RebaselineAsync(form, known),
            _ => KeyResultWriting.AddAsync(form),
        };
        return await FormAnswer.OfAsync(form, Write, ObjectiveForms.Fields, status => AgainAsync(step, id, key, status, form.State), key is null ? null : () => ConflictAsync(step, id, key.Value, form.State));
    }

    public async Task<IResult> AgainAsync(KeyResultStep step, Guid id, Guid? key, int status, FormState state) =>
        await PageAsync(step, await reader.ReadAsync(id, Http.RequestAborted), key, status, state);

    private async Task<IResult> PageAsync(KeyResultStep step, ObjectiveModel model, Guid? key, int status, FormState state) => Page.Of<KeyResultPage>(
        status, ("Model", model), ("Result", key is { } known ? Of(model, known) : null), ("Step", step), ("State", state), ("Likely", await log.LikelyAsync(Http.RequestAborted)));

    private async Task<EditConflict> ConflictAsync(KeyResultStep step, Guid id, Guid key, FormState mine)
    {
        var saved = await reader.ReadAsync(id, Http.RequestAborted);
        var result = Of(saved, key);
        IReadOnlyList<EditField> fields = step == KeyResultStep.Rebaseline ? [.. KeyResultFields.Numbers(result), new("reason", "Reason", "", Long: true)]
            : mine.All("kind").Count > 0 ? KeyResultFields.OfDraft(result) : KeyResultFields.OfAgreed(result);
        return EditConflict.Of(result.Title, saved.Href, $"{saved.Href}/key-results/{key}/{step.ToString().ToLowerInvariant()}", saved.Version, [.. fields, new("owner", "Who measures it", "")], mine);
    }

    /// <exception cref="NotFound">This outcome has no such key result.</exception>
    private static KeyResultModel Of(ObjectiveModel model, Guid key) => model.KeyResults.FirstOrDefault(result => result.Id == key) ?? throw new NotFound("key result");
}
