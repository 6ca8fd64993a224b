using Outcomes.Platform;

namespace Outcomes.Reviews;

public sealed partial class ReviewCycle
{
    /// <summary>The stage in which reviewers of a relation write.</summary>
    public static StageKind StageOf(Relation relation) => relation switch
    {
        Relation.Self => StageKind.Self,
        Relation.Peer => StageKind.Peer,
        Relation.Upward => StageKind.Upward,
        Relation.SecondManager => StageKind.SecondManager,
        _ => StageKind.Manager,
    };

    /// <summary>Whether the first stage has begun; with stages loaded.</summary>
    internal bool HasOpened(DateOnly today) => stages.Exists(stage => stage.OpensOn <= today);

    /// <summary>Somebody was taken in or out by name; with rules loaded.</summary>
    internal void TakeIn(Guid personId, DateTime now, Party viewerIs)
    {
        CycleMachine.Upkeep.Next(State, "AddParticipant", viewerIs);
        participantRules.RemoveAll(rule => rule.PersonId == personId);
        participantRules.Add(new ParticipantRule(Ids.New(now), Id, ParticipantRuleKind.Added, null, null, personId));
        Record(new ParticipantAdded(Id, personId));
    }

    internal void LeaveOut(Guid personId, string reason, DateTime now, Party viewerIs)
    {
        CycleMachine.Upkeep.Next(State, "RemoveParticipant", viewerIs);
        participantRules.RemoveAll(rule => rule.PersonId == personId);
        participantRules.Add(new ParticipantRule(Ids.New(now), Id, ParticipantRuleKind.LeftOut, null, null, personId));
        Record(new ParticipantRemoved(Id, personId), reason);
    }

    internal void Schedule(Party viewerIs) => Step("Schedule", viewerIs, new CycleScheduled(Id));

    internal void Launch(Party viewerIs) => Step("Launch", viewerIs, new CycleLaunched(Id));

    internal void Pause(string reason, Party viewerIs) => Step("Pause", viewerIs, new CyclePaused(Id), reason);

    internal void Resume(Party viewerIs) => Step("Resume", viewerIs, new CycleResumed(Id));

    internal void StartCalibration(Party viewerIs)
    {
        var next = CycleMachine.Steps.Next(State, "StartCalibration", viewerIs);
        if (!CalibrationOn) throw new RuleBroken("no-calibration", "This cycle has no calibration. Start sharing instead.");
        State = next;
        Record(new CalibrationStarted(Id));
    }

    internal void StartSharing(Party viewerIs)
    {
        var next = CycleMachine.Steps.Next(State, "StartSharing", viewerIs);
        if (CalibrationOn && State == CycleState.Collecting)
            throw new RuleBroken("calibration-first", "This cycle compares ratings first. Start calibration.");
        State = next;
        Record(new SharingStarted(Id));
    }

    internal void Close(Party viewerIs) => Step("Close", viewerIs, new CycleClosed(Id));

    internal void Cancel(string reason, Party viewerIs) => Step("Cancel", viewerIs, new CycleCancelled(Id), reason);

    /// <summary>Moves the days of a stage; with stages loaded.</summary>
    internal CycleStage MoveStage(StageText to, string reason, Party viewerIs)
    {
        CycleMachine.Upkeep.Next(State, "MoveStage", viewerIs);
        var stage = stages.Find(known => known.Kind == to.Kind)
            ?? throw new RuleBroken("stage-missing", $"This cycle has no stage {to.Kind}.", "Kind");
        RequireDays(to.Kind, to.OpensOn, to.DueOn);
        (stage.OpensOn, stage.DueOn, stage.GraceDays) = (to.OpensOn, to.DueOn, to.GraceDays);
        Record(new StageMoved(Id, to.Kind, to.OpensOn, to.DueOn), reason);
        return stage;
    }

    private void Step(string action, Party viewerIs, DomainEvent happened, string? reason = null)
    {
        State = CycleMachine.Steps.Next(State, action, viewerIs);
        Record(happened, reason);
    }
}
