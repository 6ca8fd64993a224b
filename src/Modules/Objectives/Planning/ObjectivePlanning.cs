using Outcomes.Platform;

namespace Outcomes.Objectives;

public sealed partial class Objective
{
    /// <param name="period">Its last day is due where the request names none.</param>
    internal static Objective Create(Guid id, CreateObjective.Request values, Guid ownerId, Guid unitId, Period period, string zoneId)
    {
        var objective = new Objective
        {
            Id = id,
            Title = values.Title.Trim(),
            OutcomeStatement = values.OutcomeStatement,
            OwnerId = ownerId,
            OrgUnitId = unitId,
            PeriodId = period.Id,
            Kind = values.Kind,
            Weight = values.Weight,
            Visibility = values.Visibility,
        };
        objective.Due(values.DueOn ?? period.EndsOn, values.DuePrecision, zoneId);
        objective.Record(new ObjectiveCreated(id, ownerId, unitId, period.Id));
        return objective;
    }

    /// <summary>In a draft everything; later the title, the weight and the kind, for what was agreed on is changed by a rebaseline.</summary>
    internal void Edit(EditObjective.Request changes, string zoneId)
    {
        if (State is not (ObjectiveState.Draft or ObjectiveState.Active or ObjectiveState.Paused))
            throw new RuleBroken("wrong-state", State == ObjectiveState.Proposed
                ? "This objective waits for approval. Have it returned first."
                : $"This objective is {State} and stays as it is. Reopen it first.");
        if (State != ObjectiveState.Draft && changes.AgreedField() is { } field)
            throw new RuleBroken("rebaseline-needed", "This was agreed on. Rebaseline the objective, and say why it changes.", field);
        (Title, Kind, Weight) = (changes.Title.Or(Title).Trim(), changes.Kind.Or(Kind), changes.Weight.Or(Weight));
        OutcomeStatement = changes.OutcomeStatement.Or(OutcomeStatement);
        (PeriodId, OrgUnitId) = (changes.PeriodId.Or(PeriodId), changes.OrgUnitId.Or(OrgUnitId));
        if (State == ObjectiveState.Draft) Due(changes.DueOn.Or(DueOn), changes.DuePrecision.Or(DuePrecision), zoneId);
        Record(new ObjectiveEdited(Id, Title, OutcomeStatement, PeriodId, OrgUnitId, Weight, DueOn));
    }

    internal void SetVisibility(Visibility visibility)
    {
        if (visibility == Visibility) throw new RuleBroken("nothing-changes", "This objective is open to them already. Choose whom else it is to be open to, or fewer people.", "Visibility");
        Record(new ObjectiveVisibilitySet(Id, Visibility, visibility));
        Visibility = visibility;
    }

    internal void AlignTo(Guid? parentId, Guid? keyResultId)
    {
        if (!IsOpen) throw new RuleBroken("wrong-state", $"This objective is {State} and stays where it is. Reopen it first.");
        Record(new ObjectiveAligned(Id, ParentObjectiveId, parentId, keyResultId));
        (ParentObjectiveId, AlignedKeyResultId) = (parentId, keyResultId);
    }

    internal void Propose(Party by)
    {
        Lead("Propose", by);
        RequireOutcome();
        Record(new ObjectiveProposed(Id, OwnerId, OrgUnitId, NextVersion));
    }

    internal void Approve(Party by, Guid byId, string? comment)
    {
        Lead("Approve", by);
        RequireMeasure();
        Record(new ObjectiveApproved(Id, OwnerId, byId, NextVersion), comment);
    }

    internal void Return(Party by, Guid byId, string comment)
    {
        Lead("Return", by);
        Record(new ObjectiveReturned(Id, OwnerId, byId, NextVersion), comment);
    }

    internal void Activate(Party by)
    {
        Lead("Activate", by);
        RequireOutcome();
        RequireMeasure();
        Record(new ObjectiveActivated(Id, OwnerId));
    }

    /// <param name="isReferredTo">Something elsewhere refers to it, or to one of its key results.</param>
    internal void RequireDeletable(bool isReferredTo)
    {
        if (State != ObjectiveState.Draft) throw new RuleBroken("wrong-state", $"Only drafts are deleted, and this objective is {State}. It can be cancelled.");
        if (isReferredTo || LinkedDeliverableCount > 0 || CheckInCount > 0 || CommentCount > 0)
            throw new RuleBroken("objective-referred-to", "Something refers to this draft: a deliverable, another objective, a check-in or a comment. Have it cancelled instead.");
        Record(new ObjectiveDeleted(Id, Title));
    }

    internal void TakeProgress(decimal? progress) => Progress = progress;

    private void Lead(string action, Party by) => State = ObjectiveMachine.Table.Next(State, action, by);

    private void RequireOutcome()
    {
        if (string.IsNullOrWhiteSpace(OutcomeStatement))
            throw new RuleBroken("objective-without-outcome", "Say in the outcome statement what will be different.", "OutcomeStatement");
    }

    private void RequireMeasure()
    {
        if (keyResults.Count == 0 && LinkedDeliverableCount == 0)
            throw new RuleBroken("objective-without-measure", "Add at least one key result, or link a deliverable.", "KeyResults");
    }
}
