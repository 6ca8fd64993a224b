using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Platform;
using Outcomes.Web.Errors;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Cycles;

/// <summary>The form that plans a cycle, new or before its launch.</summary>
internal static class PlanEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/cycles/new", (Session session, PlanReader plans, CancellationToken cancel) => ShowAsync(null, StatusCodes.Status200OK, Forms.FormState.Empty, session, plans, cancel));
        pages.MapPost("/cycles/new", CreateAsync);
        pages.MapGet("/cycles/{id:guid}/edit", (Guid id, Session session, PlanReader plans, CancellationToken cancel) => ShowAsync(id, StatusCodes.Status200OK, Forms.FormState.Empty, session, plans, cancel));
        pages.MapPost("/cycles/{id:guid}/edit", EditAsync);
    }

    private static async Task<IResult> ShowAsync(Guid? id, int status, Forms.FormState state, Session session, PlanReader plans, CancellationToken cancel)
    {
        CyclesDoor.Require(session);
        var plan = await plans.ReadAsync(id, cancel);
        // Launched, or not the viewer's to set up: the page of the cycle says what may be done.
        if (plan.Cycle?.AllowedActions.Contains("Edit") == false && !state.IsSent) return TypedResults.LocalRedirect(plan.Href);
        return Page.Of<PlanPage>(status, ("Plan", plan), ("State", state));
    }

    private static async Task<IResult> CreateAsync(HttpContext http, Session session, PlanReader plans, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, Guid.Empty);
        return await FormAnswer.OfAsync(form, () => PlanWriting.CreateAsync(form), PlanWriting.Fields, status => ShowAsync(null, status, form.State, session, plans, cancel));
    }

    private static async Task<IResult> EditAsync(Guid id, HttpContext http, Session session, PlanReader plans, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(form, () => PlanWriting.EditAsync(form), PlanWriting.Fields, status => ShowAsync(id, status, form.State, session, plans, cancel), async () =>
        {
            var saved = await plans.ReadAsync(id, cancel);
            return EditConflict.Of(saved.Cycle?.Name ?? "", saved.Href, $"{saved.Href}/edit", saved.Cycle?.Version ?? 0, PlanFields.Of(saved), form.State);
        });
    }
}
