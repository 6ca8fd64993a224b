using Outcomes.Platform;

namespace Outcomes.Reviews;

public sealed partial class ReviewCycle
{
    internal CyclePlan Plan => new(Name, From, To, TemplateVersionId, AnonymityMode, MinGroupSize, CalibrationOn)
    {
        StartedBefore = StartedBefore,
        MaxPeersPerReview = MaxPeersPerReview,
        MaxPeerReviewsPerPerson = MaxPeerReviewsPerPerson,
    };

    internal static ReviewCycle Create(CyclePlan plan, IReadOnlyList<StageText> stages, ParticipantPlan people, DateTime now)
    {
        var cycle = new ReviewCycle { Id = Ids.New(now) };
        cycle.Take(plan);
        cycle.TakeStages(stages, now);
        cycle.TakePeople(people, now);
        cycle.Record(new CycleCreated(cycle.Id, cycle.Name, cycle.From, cycle.To));
        return cycle;
    }

    /// <param name="planned">Absent = the stages stay.</param>
    internal void Edit(CyclePlan plan, IReadOnlyList<StageText>? planned, ParticipantPlan people, DateTime now, Party viewerIs)
    {
        CycleMachine.Upkeep.Next(State, "Edit", viewerIs);
        Take(plan);
        if (planned is not null) TakeStages(planned, now);
        TakePeople(people, now);
        Record(new CycleEdited(Id, Name, From, To));
    }

    internal void Delete(Party viewerIs)
    {
        CycleMachine.Upkeep.Next(State, "Delete", viewerIs);
        Record(new CycleDeleted(Id));
    }

    private void Take(CyclePlan plan)
    {
        if (plan.To < plan.From) throw new RuleBroken("end-before-start", "The last day must not be before the first day.", "To");
        (Name, From, To, TemplateVersionId) = (plan.Name.Trim(), plan.From, plan.To, plan.TemplateVersionId);
        (AnonymityMode, MinGroupSize, CalibrationOn) = (plan.AnonymityMode, plan.MinGroupSize, plan.CalibrationOn);
        (StartedBefore, MaxPeersPerReview, MaxPeerReviewsPerPerson) = (plan.StartedBefore, plan.MaxPeersPerReview, plan.MaxPeerReviewsPerPerson);
    }

    private void TakeStages(IReadOnlyList<StageText> planned, DateTime now)
    {
        if (planned.DistinctBy(stage => stage.Kind).Count() < planned.Count)
            throw new RuleBroken("stage-twice", "A cycle has at most one stage of each kind.", "Stages");
        stages.RemoveAll(stage => planned.All(told => told.Kind != stage.Kind));
        foreach (var told in planned)
        {
            RequireDays(told.Kind, told.OpensOn, told.DueOn);
            if (stages.Find(stage => stage.Kind == told.Kind) is { } known)
                (known.OpensOn, known.DueOn, known.GraceDays) = (told.OpensOn, told.DueOn, told.GraceDays);
            else
                stages.Add(new CycleStage(Ids.New(now), Id, told.Kind, told.OpensOn, told.DueOn, told.GraceDays));
        }
    }

    private void TakePeople(ParticipantPlan people, DateTime now)
    {
        Replace(ParticipantRuleKind.Unit, people.UnitIds?.Distinct().Select(id => new ParticipantRule(Ids.New(now), Id, ParticipantRuleKind.Unit, id, null, null)));
        Replace(ParticipantRuleKind.JobTitle, people.JobTitles?.Distinct(StringComparer.Ordinal)
            .Select(title => new ParticipantRule(Ids.New(now), Id, ParticipantRuleKind.JobTitle, null, title, null)));
        Replace(ParticipantRuleKind.Added, people.AddedIds?.Distinct().Select(id => new ParticipantRule(Ids.New(now), Id, ParticipantRuleKind.Added, null, null, id)));
        Replace(ParticipantRuleKind.LeftOut, people.LeftOutIds?.Distinct().Select(id => new ParticipantRule(Ids.New(now), Id, ParticipantRuleKind.LeftOut, null, null, id)));
    }

    private void Replace(ParticipantRuleKind kind, IEnumerable<ParticipantRule>? rules)
    {
        if (rules is null) return;
        participantRules.RemoveAll(rule => rule.Kind == kind);
        participantRules.AddRange(rules);
    }

    private static void RequireDays(StageKind kind, DateOnly opensOn, DateOnly dueOn)
    {
        if (dueOn < opensOn) throw new RuleBroken("stage-days", $"{kind}: a stage ends on or after the day it opens.", "Stages");
    }
}

[EventName("reviews.cycle-created.v1")]
public sealed record CycleCreated(Guid CycleId, string Name, DateOnly From, DateOnly To) : DomainEvent;

[EventName("reviews.cycle-edited.v1")]
public sealed record CycleEdited(Guid CycleId, string Name, DateOnly From, DateOnly To) : DomainEvent;

[EventName("reviews.cycle-deleted.v1")]
public sealed record CycleDeleted(Guid CycleId) : DomainEvent;
