using Outcomes.Platform;

namespace Outcomes.Reviews;

public sealed partial class CalibrationSession
{
    internal static CalibrationSession Plan(string name, Guid cycleId, Guid scopeOrgUnitId, Guid facilitatorId, DateTime now)
    {
        var session = new CalibrationSession { Id = Ids.New(now), Name = name, CycleId = cycleId, ScopeOrgUnitId = scopeOrgUnitId, FacilitatorId = facilitatorId };
        session.Record(new SessionPlanned(session.Id, cycleId, facilitatorId));
        return session;
    }

    internal void Invite(Guid personId, Party viewerIs)
    {
        Uphold("Invite", viewerIs);
        if (personId == FacilitatorId || invitees.Exists(invitee => invitee.PersonId == personId))
            throw new RuleBroken("invited-already", "They take part already.", "PersonId");
        invitees.Add(new CalibrationInvitee(Guid.NewGuid(), Id, personId));
        Record(new SessionInvited(Id, personId));
    }

    internal void Uninvite(Guid personId, Party viewerIs)
    {
        Uphold("Uninvite", viewerIs);
        if (invitees.RemoveAll(invitee => invitee.PersonId == personId) == 0) throw new RuleBroken("not-invited", "They are not invited.", "PersonId");
        Record(new SessionUninvited(Id, personId));
    }

    internal void Open(Party viewerIs)
    {
        State = CalibrationMachine.Steps.Next(State, "Open", viewerIs);
        Record(new SessionOpened(Id));
    }

    /// <summary>Changes one rating and says why; the review carries the new one from here on.</summary>
    internal CalibrationChange ChangeRating(Review review, decimal rating, string reason, Guid byId, Party viewerIs)
    {
        Uphold("ChangeRating", viewerIs);
        var from = review.CalibratedRating ?? review.ManagerRating;
        if (from == rating) throw new RuleBroken("rating-unchanged", "That is the rating already.", "Rating");
        review.Recalibrate(rating);
        var change = new CalibrationChange(Id, review, from, rating, reason, byId);
        changes.Add(change);
        Record(new RatingChanged(Id, review.Id, change.Id));
        return change;
    }

    /// <summary>Fixes the ratings of all reviews that are ready in its scope.</summary>
    internal void Lock(IReadOnlyList<Review> ready, Party viewerIs)
    {
        State = CalibrationMachine.Steps.Next(State, "Lock", viewerIs);
        foreach (var review in ready) review.Calibrate(Party.Facilitator);
        Record(new SessionLocked(Id, ready.Count));
    }

    internal void Cancel(string reason, Party viewerIs)
    {
        State = CalibrationMachine.Steps.Next(State, "Cancel", viewerIs);
        Record(new SessionCancelled(Id), reason);
    }

    private void Uphold(string action, Party viewerIs) => CalibrationMachine.Upkeep.Next(State, action, viewerIs);
}
