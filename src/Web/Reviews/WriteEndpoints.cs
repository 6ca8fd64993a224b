using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Web.Errors;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;
using FormState = Outcomes.Web.Forms.FormState;

namespace Outcomes.Web.Reviews;

/// <summary>Write one part of a review: one form for all answers, which is kept, cited into and handed in; and the way to say no.</summary>
internal static class WriteEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/reviews/write/{id:guid}", ShowAsync);
        pages.MapPost("/reviews/write/{id:guid}", PostAsync);
        pages.MapPost("/reviews/write/{id:guid}/decline", DeclineAsync);
    }

    private static async Task<IResult> ShowAsync(Guid id, string? at, HttpRequest request, WriteReader reader, CancellationToken cancel) =>
        Page.Of<WritePage>(("Model", await reader.ReadAsync(id, PageAddress.Page(request.Query["evidence"]), cancel)), ("State", FormState.Empty), ("At", at));

    private static async Task<IResult> PostAsync(Guid id, HttpContext http, WriteReader reader, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, id);
        var model = await reader.WithoutEvidenceAsync(id, cancel);
        if (!model.MayWrite) return FormAnswer.Closed(form, StatusCodes.Status409Conflict, model.Href);
        var writing = new WriteForm(form, model);
        var cited = writing.Cite();
        return await FormAnswer.OfAsync(
            form, () => writing.SaveAsync(cited), writing.Fields(),
            async status => await reader.ReadAsync(id, PageAddress.Page(form.Text("evidence")), cancel) is { MayWrite: true } now
                ? Page.Of<WritePage>(status, ("Model", now), ("State", form.State), ("At", cited?.Key ?? form.Text("at")))
                : FormAnswer.Closed(form, status, model.Href),
            async () => Conflict(await reader.WithEvidenceAsync(model, PageAddress.Page(form.Text("evidence")), cancel), form.State));
    }

    // Two windows, or two devices, of the one who writes.
    private static EditConflict Conflict(WriteModel saved, FormState mine) =>
        EditConflict.Of(saved.Reviewee.Name, saved.Href, saved.Href, saved.Version, WriteFields.Of(saved, mine), mine);

    private static async Task<IResult> DeclineAsync(Guid id, HttpContext http, WriteReader reader, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(
            form, () => SayNoAsync(form), new Dictionary<string, string>(),
            async status =>
            {
                var model = await reader.ReadAsync(id, 1, cancel);
                return model.May("Decline")
                    ? Page.Of<WritePage>(status, ("Model", model), ("State", FormState.Empty), ("Refused", new RefusedForm("decline", form.State)))
                    : FormAnswer.Closed(form, status, model.Href);
            });
    }

    private static async Task<string> SayNoAsync(FormRequest form)
    {
        await form.Change<DeclinePart, Reasoned>(new() { Reason = form.Text("reason") });
        return "/reviews";
    }
}
