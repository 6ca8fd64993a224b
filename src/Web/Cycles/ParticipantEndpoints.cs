using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reviews;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Cycles;

/// <summary>Who takes part in a cycle and of everybody else why not; taking in and out by name.</summary>
internal static class ParticipantEndpoints
{
    private static readonly IReadOnlyDictionary<string, Func<FormRequest, Task>> Steps = new Dictionary<string, Func<FormRequest, Task>>(StringComparer.Ordinal)
    {
        ["add"] = async form => await form.Change<AddParticipant, AddParticipant.Request>(new() { PersonId = await PersonAsync(form) }),
        ["remove"] = async form => await form.Change<RemoveParticipant, RemoveParticipant.Request>(new() { PersonId = await PersonAsync(form), Reason = form.Text("reason") }),
    };

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/cycles/{id:guid}/participants", (Guid id, HttpRequest request, [FromServices] ParticipantPreview preview, [FromServices] Reads reads, Session session, CancellationToken cancel) =>
            ShowAsync(ParticipantFilter.From(id, request.Query), StatusCodes.Status200OK, null, preview, reads, session, cancel));
        pages.MapGet("/cycles/{id:guid}/participants/{action}", IResult (Guid id) => TypedResults.LocalRedirect($"/cycles/{id}/participants"));
        pages.MapPost("/cycles/{id:guid}/participants/{action}", PostAsync).WithMetadata(new FormActions(Steps.Keys));
    }

    private static async Task<IResult> ShowAsync(
        ParticipantFilter filter, int status, RefusedForm? refused, ParticipantPreview preview, Reads reads, Session session, CancellationToken cancel)
    {
        CyclesDoor.Require(session);
        var cycle = await reads.FindAsync<ReviewCycleView>(filter.CycleId, cancel);
        var people = await preview.ReadAsync(filter.CycleId, filter.Wanted, filter.Words.Length == 0 ? null : filter.Words, filter.Page, ParticipantFilter.PageSize, cancel);
        return Page.Of<ParticipantsPage>(status, ("Cycle", cycle), ("Filter", filter), ("People", people), ("Refused", refused));
    }

    private static async Task<IResult> PostAsync(Guid id, string action, HttpContext http, [FromServices] ParticipantPreview preview, [FromServices] Reads reads, Session session, CancellationToken cancel)
    {
        if (!Steps.TryGetValue(action, out var run)) throw new NotFound("form");
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(form, async () =>
        {
            await run(form);
            return $"/cycles/{id}/participants";
        }, CycleForms.Fields, status => ShowAsync(new(id, "", "", 1), status, new RefusedForm(action, form.State), preview, reads, session, cancel));
    }

    private static Task<Guid> PersonAsync(FormRequest form) => form.Get<PersonSearch>().FindAsync(form.Text("person"), "PersonId", form.Cancel);
}
