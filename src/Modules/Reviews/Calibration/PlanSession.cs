using System.ComponentModel.DataAnnotations;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>HR of a unit sets up a session in which its ratings are compared. <c>POST /odata/CalibrationSessions</c></summary>
public sealed class PlanSession(OutcomesDb db) : Creation<PlanSession.Request>(db, ReviewsPermissions.Administer)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Give the session a name.")]
        [MaxLength(TextLimits.Name, ErrorMessage = "A name has at most 200 characters.")]
        public string Name { get; init; } = "";
        public Guid CycleId { get; init; }

        /// <summary>With what lies below it.</summary>
        public Guid ScopeOrgUnitId { get; init; }
        public Guid FacilitatorId { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Request request, CancellationToken cancel)
    {
        var cycle = await Db.FindNamedAsync<ReviewCycle>(request.CycleId, nameof(request.CycleId), cancel);
        var unit = await Db.FindNamedAsync<OrgUnit>(request.ScopeOrgUnitId, nameof(request.ScopeOrgUnitId), cancel);
        await Db.RequireActiveAsync(request.FacilitatorId, nameof(request.FacilitatorId), cancel);
        if (!await DirectoryAccess.IsHRForAsync(Db, unit.Id, cancel)) throw new Forbidden("outside-your-scope", "You are HR for other units. Ask the HR of this unit.");
        if (!cycle.CalibrationOn) throw new RuleBroken("calibration-off", "This cycle is without calibration.", nameof(request.CycleId));
        if (cycle.State is not (CycleState.Collecting or CycleState.Paused or CycleState.Calibrating))
            throw new RuleBroken("cycle-not-calibrating", $"Sessions are set up while answers are collected or ratings calibrated; this cycle is {cycle.State}.", nameof(request.CycleId));
        var session = CalibrationSession.Plan(request.Name.Trim(), cycle.Id, unit.Id, request.FacilitatorId, Db.Now);
        Db.Add(session);
        return await Db.SaveAsync(session, cancel);
    }
}
