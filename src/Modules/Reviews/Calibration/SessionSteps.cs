using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>What the verbs of a session begin with.</summary>
internal static class SessionSteps
{
    /// <summary>The session with who is invited, and what the viewer is to it.</summary>
    public static async Task<(CalibrationSession Session, Party ViewerIs)> LoadSessionAsync(this OutcomesDb db, Target target, CancellationToken cancel)
    {
        var session = await db.Set<CalibrationSession>().Include(s => s.Invitees).LoadAsync(target, cancel);
        var viewerIs = session.FacilitatorId == db.Viewer.PersonId ? Party.Facilitator : Party.None;
        if (await DirectoryAccess.IsHRForAsync(db, session.ScopeOrgUnitId, cancel)) viewerIs |= Party.HR;
        return (session, viewerIs);
    }

    /// <summary>The reviews of a session that the viewer sees: those of its unit and what is below, never the viewer's own.</summary>
    public static IQueryable<Review> ReviewsOf(this OutcomesDb db, CalibrationSession session) => db.Set<Review>().Where(v =>
        v.CycleId == session.CycleId && v.RevieweeId != db.Viewer.PersonId
        && db.Set<OrgUnitClosure>().Any(c => c.AncestorId == session.ScopeOrgUnitId && c.DescendantId == v.OrgUnitSnapshot));

    /// <exception cref="InvalidRequest">Unknown, or not here any more.</exception>
    public static async Task RequireActiveAsync(this OutcomesDb db, Guid personId, string field, CancellationToken cancel)
    {
        var person = await db.FindNamedAsync<Person>(personId, field, cancel);
        if (person.Status == PersonStatus.Left) throw new InvalidRequest([new FieldFault(field, $"{field}: {person.DisplayName} has left.")]);
    }

    /// <exception cref="RuleBroken">Ratings are not compared now.</exception>
    public static async Task RequireCalibratingAsync(this OutcomesDb db, CalibrationSession session, CancellationToken cancel)
    {
        var state = await db.Set<ReviewCycle>().Where(c => c.Id == session.CycleId).Select(c => c.State).FirstAsync(cancel);
        if (state != CycleState.Calibrating) throw new RuleBroken("cycle-not-calibrating", $"HR starts the calibration of this cycle first; it is {state}.");
    }
}
