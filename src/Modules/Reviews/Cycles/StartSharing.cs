using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Ends writing and calibration; managers and HR may share what is calibrated. HR. <c>POST …/StartSharing</c></summary>
/// <remarks>Errors: calibration-first, session-open.</remarks>
public sealed class StartSharing(OutcomesDb db, CycleSweep sweep) : Change<Nothing>(db, ReviewsPermissions.Administer)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        var cycle = await Db.Set<ReviewCycle>().LoadAsync(target, cancel);
        cycle.StartSharing(ReviewsAccess.PartyTo(Db));
        await Sessions.RequireEndedAsync(Db, cycle.Id, cancel);
        var changed = await Db.SaveAsync(cycle, cancel);
        await sweep.RunAsync(cycle.Id, cancel);
        return changed;
    }
}

/// <summary>Sessions of a cycle.</summary>
internal static class Sessions
{
    /// <exception cref="RuleBroken">One is planned or open.</exception>
    public static async Task RequireEndedAsync(OutcomesDb db, Guid cycleId, CancellationToken cancel)
    {
        var open = await db.Set<CalibrationSession>()
            .CountAsync(s => s.CycleId == cycleId && (s.State == CalibrationState.Planned || s.State == CalibrationState.Open), cancel);
        if (open > 0) throw new RuleBroken("session-open", $"{open} calibration sessions are not over. Lock or cancel them first.");
    }
}
