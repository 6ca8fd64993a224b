using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Errors;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Administration;

/// <summary>Periods: list, make, change.</summary>
internal static class PeriodEndpoints
{
    private const int PageSize = 40;

    private static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["StartsOn"] = "start", ["EndsOn"] = "end" };

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/administration/periods", (HttpRequest request, Session session, [FromServices] Reads reads, CancellationToken cancel) =>
            ListAsync(StatusCodes.Status200OK, PageAddress.Page(request.Query["page"]), FormState.Empty, session, reads, cancel));
        pages.MapPost("/administration/periods", CreateAsync);
        pages.MapGet("/administration/periods/{id:guid}", (Guid id, Session session, [FromServices] Reads reads, CancellationToken cancel) => PageAsync(id, StatusCodes.Status200OK, FormState.Empty, session, reads, cancel));
        pages.MapPost("/administration/periods/{id:guid}", EditAsync);
    }

    /// <summary>What is on record about a period.</summary>
    public static IReadOnlyList<EditField> Saved(PeriodView period) =>
        [new("name", "Name", period.Name), new("start", "First day", FieldText.Of(period.StartsOn)), new("end", "Last day", FieldText.Of(period.EndsOn))];

    private static async Task<IResult> ListAsync(int status, int page, FormState state, Session session, [FromServices] Reads reads, CancellationToken cancel)
    {
        Door.Require(session, Role.HR, Role.Administrator);
        var found = await reads.PageAsync<PeriodView>(periods => periods.OrderByDescending(period => period.EndsOn), page, PageSize, cancel);
        return Page.Of<PeriodsPage>(status, ("Periods", found.Rows), ("Number", page), ("HasMore", found.HasMore), ("State", state));
    }

    private static async Task<IResult> CreateAsync(HttpContext http, Session session, [FromServices] Reads reads, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, Guid.Empty);
        return await FormAnswer.OfAsync(form, async () =>
        {
            await form.Run<CreatePeriod, CreatePeriod.Request>(new(form.Text("name"), Day(form, "start", "StartsOn"), Day(form, "end", "EndsOn")));
            return "/administration/periods";
        }, Fields, status => ListAsync(status, 1, form.State, session, reads, cancel));
    }

    private static async Task<IResult> PageAsync(Guid id, int status, FormState state, Session session, [FromServices] Reads reads, CancellationToken cancel)
    {
        Door.Require(session, Role.HR, Role.Administrator);
        return Page.Of<PeriodPage>(status, ("Period", await reads.FindAsync<PeriodView>(id, cancel)), ("State", state));
    }

    private static async Task<IResult> EditAsync(Guid id, HttpContext http, Session session, [FromServices] Reads reads, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(form, async () =>
        {
            await form.Change<EditPeriod, EditPeriod.Request>(new() { Name = form.Text("name"), StartsOn = Day(form, "start", "StartsOn"), EndsOn = Day(form, "end", "EndsOn") });
            return "/administration/periods";
        }, Fields, status => PageAsync(id, status, form.State, session, reads, cancel), async () =>
        {
            var saved = await reads.FindAsync<PeriodView>(id, cancel);
            return EditConflict.Of(saved.Name, "/administration/periods", $"/administration/periods/{id}", saved.Version, Saved(saved), form.State);
        });
    }

    private static DateOnly Day(FormRequest form, string name, string field) => form.Day(name, field) ?? throw FieldText.Refusal(field, "Give a day, such as 2026-12-31.");
}
