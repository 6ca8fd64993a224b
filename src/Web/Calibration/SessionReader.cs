using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reviews;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Calibration;

/// <summary>Reads one session as the viewer: facilitator and HR all of it, an invited manager their own team.</summary>
internal sealed class SessionReader(OutcomesDb db, Reads reads)
{
    public const int PageSize = 30;
    private const int Most = 5_000;

    /// <param name="box">0 to 8 = one of the nine boxes alone.</param>
    public async Task<SessionModel> ReadAsync(Guid id, int? box, int page, CancellationToken cancel)
    {
        var session = await reads.FindAsync<CalibrationSessionView>(id, cancel);
        await reads.AuditAsync(null, cancel);
        var cycle = await reads.All<ReviewCycleView>().FirstAsync(row => row.Id == session.CycleId, cancel);
        var points = await PointsAsync(cycle.TemplateVersionId, cancel);
        var changes = await reads.All<CalibrationChangeView>().Where(change => change.SessionId == id).OrderBy(change => change.RevieweeName).ThenBy(change => change.Id).ToListAsync(cancel);
        var reviews = await RatedAsync(session, cycle, cancel);
        var invited = await db.Set<CalibrationSession>().Where(row => row.Id == id).SelectMany(row => row.Invitees).OrderBy(invitee => invitee.Id).Select(invitee => invitee.PersonId).ToListAsync(cancel);
        var model = new SessionModel(session, points, reviews, changes, invited);
        model = model with { Shown = [.. (box is null ? reviews : model.Boxes[box]).Skip((page - 1) * PageSize).Take(PageSize)] };
        var people = await People.ReadAsync(reads,
            [session.FacilitatorId, .. invited, .. model.Named.SelectMany(row => new[] { row.RevieweeId, row.ManagerId }), .. changes.SelectMany(change => new Guid?[] { change.RevieweeId, change.ById })], cancel);
        return model with { Names = people.Names };
    }

    /// <summary>The steps of the scale that a cycle rates on, lowest first.</summary>
    public async Task<IReadOnlyList<RatingScalePointView>> PointsAsync(Guid templateId, CancellationToken cancel)
    {
        var scales = reads.All<ReviewTemplateView>().Where(template => template.Id == templateId).Select(template => template.ScaleId);
        return await reads.All<RatingScalePointView>().Where(point => scales.Contains(point.ScaleId)).OrderBy(point => point.Value).ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<RatedReview>> RatedAsync(CalibrationSessionView session, ReviewCycleView cycle, CancellationToken cancel)
    {
        var (me, scope) = (db.Viewer.PersonId, session.ScopeOrgUnitId);
        var visible = reads.All<ReviewView>().Where(review => review.CycleId == cycle.Id && review.RevieweeId != me && review.State != ReviewState.Cancelled
            && db.Set<OrgUnitClosure>().Any(line => line.AncestorId == scope && line.DescendantId == review.OrgUnitId));
        var rows = await visible.OrderBy(review => review.RevieweeName).ThenBy(review => review.Id)
            .Select(review => new { review.Id, review.RevieweeId, review.ManagerId, review.OrgUnitName, review.State, review.ManagerRating, review.CalibratedRating }).Take(Most).ToListAsync(cancel);
        // A rating is told only when it is fixed; until then it is what the manager gave and every change since, whichever order they came in.
        var changed = (await reads.All<CalibrationChangeView>().Where(change => visible.Any(review => review.Id == change.ReviewId))
            .Select(change => new { change.ReviewId, Step = (change.To ?? 0) - (change.From ?? 0) }).ToListAsync(cancel)).ToLookup(change => change.ReviewId, change => change.Step);
        var achieved = await AchievedAsync(visible, cycle, cancel);
        return [.. rows.Select(row => new RatedReview(row.Id, row.RevieweeId, row.ManagerId, row.OrgUnitName ?? "", row.State, row.ManagerRating,
            row.CalibratedRating ?? (row.ManagerRating is null && !changed.Contains(row.Id) ? null : (row.ManagerRating ?? 0) + changed[row.Id].Sum()), achieved.GetValueOrDefault(row.RevieweeId)))];
    }

    private async Task<Dictionary<Guid, decimal?>> AchievedAsync(IQueryable<ReviewView> visible, ReviewCycleView cycle, CancellationToken cancel)
    {
        var closed = await reads.All<ObjectiveView>()
            .Where(row => row.State == ObjectiveState.Closed && row.DueOn >= cycle.From && row.DueOn <= cycle.To && visible.Any(review => review.RevieweeId == row.OwnerId))
            .GroupBy(row => row.OwnerId).Select(own => new
            {
                own.Key,
                Achieved = own.Count(row => row.Verdict == ObjectiveVerdict.Achieved),
                Partly = own.Count(row => row.Verdict == ObjectiveVerdict.PartlyAchieved),
                Missed = own.Count(row => row.Verdict == ObjectiveVerdict.Missed),
            }).ToListAsync(cancel);
        return closed.Where(own => own.Achieved + own.Partly + own.Missed > 0)
            .ToDictionary(own => own.Key, own => (decimal?)((own.Achieved + (own.Partly / 2m)) / (own.Achieved + own.Partly + own.Missed)));
    }
}
