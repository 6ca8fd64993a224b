using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reviews;
using Outcomes.Web.Cycles;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Calibration;

/// <summary>The pages of calibration. Whoever takes part opens them; the rule of sessions says who that is.</summary>
internal sealed class SessionPages(Session session, Reads reads, SessionReader reader, UnitSearch units)
{
    public async Task<IResult> ListAsync(SessionFilter filter, CancellationToken cancel)
    {
        var found = await reads.PageAsync<CalibrationSessionView>(sessions => Choose(sessions, filter).OrderBy(row => row.CycleName).ThenBy(row => row.Name), filter.Page, SessionFilter.PageSize, cancel);
        return Page.Of<SessionsPage>(("Filter", filter), ("Found", found), ("Plans", session.Viewer.Has(Role.HR)));
    }

    public async Task<IResult> PageAsync(Guid id, int? box, int page, int status, RefusedForm? refused, CancellationToken cancel)
    {
        var model = await reader.ReadAsync(id, box, page, cancel);
        await reads.AuditReviewsAsync(model.ReadReviews, cancel);
        return Page.Of<SessionPage>(status, ("Model", model), ("Box", box), ("Number", page), ("Refused", refused));
    }

    public async Task<IResult> PlanAsync(Guid? cycle, int status, Forms.FormState state, CancellationToken cancel)
    {
        CyclesDoor.Require(session);
        var cycles = await reads.All<ReviewCycleView>()
            .Where(row => row.CalibrationOn && (row.State == CycleState.Collecting || row.State == CycleState.Paused || row.State == CycleState.Calibrating))
            .OrderByDescending(row => row.From).ThenBy(row => row.Id).Select(row => new { row.Id, row.Name }).ToListAsync(cancel);
        IReadOnlyList<(string, string)> offered = [.. cycles.Select(row => ($"{row.Id}", row.Name))];
        return Page.Of<PlanSessionPage>(status, ("Cycle", cycle), ("Cycles", offered), ("UnitNames", await units.NamesAsync(cancel)), ("State", state));
    }

    public async Task<IResult> ReviewAsync(Guid id, Guid review, int status, Forms.FormState state, CancellationToken cancel)
    {
        var model = await reader.ReadAsync(id, null, 1, cancel);
        var rated = model.Reviews.FirstOrDefault(row => row.Id == review) ?? throw new NotFound("review");
        await reads.AuditAsync(review, cancel);
        var person = (await People.ReadAsync(reads, [rated.RevieweeId, rated.ManagerId], cancel)).Names;
        return Page.Of<ChangeRatingPage>(status, ("Model", model), ("Review", rated), ("People", person), ("State", state));
    }

    private static IQueryable<CalibrationSessionView> Choose(IQueryable<CalibrationSessionView> sessions, SessionFilter filter)
    {
        if (filter.Cycle is { } cycle) sessions = sessions.Where(row => row.CycleId == cycle);
        return Enum.TryParse<CalibrationState>(filter.State, out var state) ? sessions.Where(row => row.State == state) : sessions;
    }
}
