using Outcomes.Platform;

namespace Outcomes.Objectives;

public sealed partial class Objective
{
    internal void Pause(Party by, string reason)
    {
        Lead("Pause", by);
        Record(new ObjectivePaused(Id), reason);
    }

    internal void Resume(Party by, string reason)
    {
        Lead("Resume", by);
        Record(new ObjectiveResumed(Id), reason);
    }

    internal void Rebaseline(Party by, RebaselineObjective.Request changes, string zoneId)
    {
        Lead("Rebaseline", by);
        Record(new ObjectiveRebaselined(Id, OutcomeStatement, PeriodId, DueOn, DuePrecision), changes.Reason);
        OutcomeStatement = changes.OutcomeStatement.Or(OutcomeStatement);
        PeriodId = changes.PeriodId.Or(PeriodId);
        Due(changes.DueOn.Or(DueOn), changes.DuePrecision.Or(DuePrecision), zoneId);
        RequireOutcome();
    }

    internal void Close(Party by, ObjectiveVerdict verdict, string closingNote)
    {
        if (verdict == ObjectiveVerdict.Unrecorded)
            throw new RuleBroken("verdict-missing", "Say whether it was achieved, partly achieved or missed. What is not recorded comes from an import only.", "Verdict");
        Lead("Close", by);
        (Verdict, ClosingNote) = (verdict, closingNote);
        Record(new ObjectiveClosed(Id, OwnerId, verdict));
    }

    internal void Cancel(Party by, Guid byId, string reason)
    {
        Lead("Cancel", by);
        Record(new ObjectiveCancelled(Id, OwnerId, byId), reason);
    }

    /// <param name="zoneId">Of the owner, who may have moved meanwhile.</param>
    internal void Reopen(Party by, Guid byId, string reason, string zoneId)
    {
        Lead("Reopen", by);
        Record(new ObjectiveReopened(Id, OwnerId, byId, NextVersion, Verdict, ClosingNote), reason);
        (Verdict, ClosingNote) = (null, null);
        Due(DueOn, DuePrecision, zoneId);
    }

    /// <summary>The key results that the old owner kept go along.</summary>
    /// <param name="zoneId">Of the new owner.</param>
    internal void HandOver(Party by, Guid byId, Guid ownerId, string zoneId, string reason)
    {
        Lead("HandOver", by);
        if (ownerId == OwnerId) throw new RuleBroken("same-owner", "This person owns it already. Choose somebody else.", "OwnerId");
        Record(new ObjectiveHandedOver(Id, OwnerId, ownerId, byId, NextVersion), reason);
        foreach (var key in keyResults.Where(key => key.OwnerId == OwnerId)) key.GiveTo(ownerId);
        OwnerId = ownerId;
        Due(DueOn, DuePrecision, zoneId);
    }
}
