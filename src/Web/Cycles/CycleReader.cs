using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reviews;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Cycles;

/// <summary>Reads one cycle for HR. Eight statements, however many take part.</summary>
internal sealed class CycleReader(Reads reads, OutcomesDb db)
{
    private static readonly ReviewState[] Before = [.. ReviewStates.BeforeReady];
    private static readonly ReviewState[] Read = [ReviewState.Shared, ReviewState.Acknowledged, ReviewState.Disputed, ReviewState.Final];

    public async Task<CycleModel> ReadAsync(Guid id, CancellationToken cancel)
    {
        var cycle = await reads.FindAsync<ReviewCycleView>(id, cancel);
        var template = await reads.All<ReviewTemplateView>().Where(row => row.Id == cycle.TemplateVersionId).Select(row => new { row.Name, row.Edition }).FirstOrDefaultAsync(cancel);
        var stages = await reads.All<CycleStageView>().Where(stage => stage.CycleId == id).ToListAsync(cancel);
        var progress = await reads.All<CycleProgressView>().Where(row => row.CycleId == id).ToListAsync(cancel);
        var sessions = await reads.All<CalibrationSessionView>().Where(session => session.CycleId == id).OrderBy(session => session.Name).ThenBy(session => session.Id).FirstsAsync(1, CycleModel.MostSessions, cancel);
        var isPlanned = CycleStates.Planned.Contains(cycle.State);
        return new(cycle, (template?.Name ?? "", template?.Edition ?? 0), [.. stages.OrderBy(stage => stage.Kind)], [.. progress.OrderBy(row => row.Relation)],
            isPlanned ? [] : await UnitsAsync(id, cancel), isPlanned ? new(0, 0, 0, 0, 0) : await NeedsAsync(id, cancel), sessions)
        {
            // Counted once everything is made.
            Launch = cycle.State == CycleState.Collecting && progress.Count == 0 && cycle.AllowedActions.Count > 0 && db.Viewer.SeesAll ? await LaunchProgress.ReadAsync(db, id, cancel) : null,
        };
    }

    /// <summary>Unit by unit, in the order of their names.</summary>
    public async Task<IReadOnlyList<UnitProgress>> UnitsAsync(Guid cycleId, CancellationToken cancel)
    {
        await reads.AuditAsync(null, cancel);
        var reviews = Reviews(cycleId);
        var counted = await reviews.GroupBy(review => new { review.OrgUnitId, review.OrgUnitName }).Select(unit => new
        {
            unit.Key.OrgUnitId,
            unit.Key.OrgUnitName,
            People = unit.Count(),
            Ready = unit.Count(review => !Before.Contains(review.State)),
            Shared = unit.Count(review => Read.Contains(review.State)),
            Ended = unit.Count(review => review.State == ReviewState.Final),
        }).ToListAsync(cancel);
        var own = await reads.All<ReviewAssignmentView>()
            .Where(part => part.CycleId == cycleId && part.Relation == Relation.Self && part.State == AssignmentState.Submitted)
            .Join(reviews, part => part.ReviewId, review => review.Id, (part, review) => review.OrgUnitId)
            .GroupBy(unit => unit).Select(unit => new { unit.Key, Count = unit.Count() }).ToDictionaryAsync(unit => unit.Key, unit => unit.Count, cancel);
        return [.. counted.Select(unit => new UnitProgress(unit.OrgUnitId, unit.OrgUnitName ?? "?", unit.People, own.GetValueOrDefault(unit.OrgUnitId), unit.Ready, unit.Shared, unit.Ended))
            .OrderBy(unit => unit.Unit, StringComparer.Ordinal).ThenBy(unit => unit.UnitId)];
    }

    private async Task<CycleNeeds> NeedsAsync(Guid cycleId, CancellationToken cancel) =>
        await Reviews(cycleId).GroupBy(review => review.CycleId).Select(all => new CycleNeeds(
            all.Count(review => review.ManagerId == null && Before.Contains(review.State)),
            all.Count(review => review.State == ReviewState.Calibrated),
            all.Count(review => review.State == ReviewState.Disputed),
            all.Count(review => review.PeerAnswers == GroupStanding.TooSmall),
            all.Count(review => review.UpwardAnswers == GroupStanding.TooSmall))).FirstOrDefaultAsync(cancel) ?? new(0, 0, 0, 0, 0);

    // Counts alone are read here: nothing of what is said of anybody.
    private IQueryable<ReviewView> Reviews(Guid cycleId) => reads.All<ReviewView>().Where(review => review.CycleId == cycleId && review.State != ReviewState.Cancelled);
}
