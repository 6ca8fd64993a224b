using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Platform;
using Outcomes.Web.Errors;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Objectives;

/// <summary>Write an outcome, edit it, and change what was agreed; two edits at once end on a page with both versions.</summary>
internal static class WriteEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/objectives/new", NewAsync);
        pages.MapPost("/objectives/new", CreateAsync);
        foreach (var page in Enum.GetValues<WritePage>())
        {
            var path = $"/objectives/{{id:guid}}/{page.ToString().ToLowerInvariant()}";
            pages.MapGet(path, (Guid id, ObjectiveReader reader, OffersReader offers, CancellationToken cancel) => ShowAsync(page, id, reader, offers, cancel));
            pages.MapPost(path, (Guid id, HttpContext http, ObjectiveReader reader, OffersReader offers, CancellationToken cancel) => PostAsync(page, id, http, reader, offers, cancel));
        }
    }

    private static async Task<IResult> NewAsync(string? parent, OffersReader offers, CancellationToken cancel)
    {
        var wanted = PageAddress.Key(parent);
        var state = wanted is null ? FormState.Empty : FormState.Empty.Set("parent", $"{wanted}");
        return Page.Of<NewObjectivePage>(("Offers", await offers.ReadAsync(wanted, cancel)), ("State", state));
    }

    private static async Task<IResult> CreateAsync(HttpContext http, OffersReader offers, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, Guid.Empty);
        return await FormAnswer.OfAsync(form, () => ObjectiveWriting.CreateAsync(form), ObjectiveForms.Fields,
            async status => Page.Of<NewObjectivePage>(status, ("Offers", await offers.ReadAsync(form.Key("parent"), cancel)), ("State", form.State)));
    }

    private static async Task<IResult> ShowAsync(WritePage page, Guid id, ObjectiveReader reader, OffersReader offers, CancellationToken cancel)
    {
        var model = await reader.ReadAsync(id, cancel);
        if (page == WritePage.Edit ? !model.MayEdit : !model.May("Rebaseline"))
            throw new Forbidden("not-yours-to-do", "This belongs to the owner of the outcome, and for some of it to their manager. Its page says who may do what now.");
        return await OfAsync(page, StatusCodes.Status200OK, model, FormState.Empty, offers, cancel);
    }

    private static async Task<IResult> PostAsync(WritePage page, Guid id, HttpContext http, ObjectiveReader reader, OffersReader offers, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, id);
        var isDraft = form.State.All("statement").Count > 0;
        return await FormAnswer.OfAsync(
            form, () => page == WritePage.Edit ? ObjectiveWriting.EditAsync(form, isDraft) : ObjectiveWriting.RebaselineAsync(form), ObjectiveForms.Fields,
            async status => await OfAsync(page, status, await reader.ReadAsync(id, cancel), form.State, offers, cancel),
            async () => await ConflictAsync(page, await reader.ReadAsync(id, cancel), form.State, isDraft, offers, cancel));
    }

    private static async Task<IResult> OfAsync(WritePage page, int status, ObjectiveModel model, FormState state, OffersReader offers, CancellationToken cancel) =>
        page == WritePage.Edit
            ? Page.Of<EditObjectivePage>(status, ("Model", model), ("Offers", await offers.ReadAsync(null, cancel)), ("State", state))
            : Page.Of<RebaselinePage>(status, ("Model", model), ("Periods", await offers.PeriodsAsync(cancel)), ("State", state));

    private static async Task<EditConflict> ConflictAsync(WritePage page, ObjectiveModel saved, FormState mine, bool isDraft, OffersReader offers, CancellationToken cancel)
    {
        var periods = await offers.PeriodsAsync(cancel);
        IReadOnlyList<EditField> fields = page == WritePage.Rebaseline
            ? [.. ObjectiveFields.Rebaselined(saved, periods), new("reason", "Reason", "", Long: true)]
            : isDraft ? ObjectiveFields.OfDraft(saved, periods) : ObjectiveFields.OfAgreed(saved);
        return EditConflict.Of(saved.Title, saved.Href, $"{saved.Href}/{page.ToString().ToLowerInvariant()}", saved.Version, fields, mine);
    }

    private enum WritePage { Edit, Rebaseline }
}
