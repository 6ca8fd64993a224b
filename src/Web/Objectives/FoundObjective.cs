using System.Linq.Expressions;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Objectives;

/// <summary>An outcome as read for lists; the rule of visibility stands in the context.</summary>
internal sealed record FoundObjective(
    Guid Id, string Title, string Unit, string Period, ObjectiveState State, Health? Health, ObjectiveVerdict? Verdict, decimal? Progress, Guid OwnerId, DateOnly DueOn, DuePrecision DuePrecision, Guid? ParentId)
{
    public static readonly Expression<Func<Objective, FoundObjective>> Of = objective => new FoundObjective(
        objective.Id, objective.Title, objective.OrgUnit!.Name, objective.Period!.Name, objective.State, objective.Health, objective.Verdict, objective.Progress,
        objective.OwnerId, objective.DueOn, objective.DuePrecision, objective.ParentObjectiveId);

    public bool IsActive => State == ObjectiveState.Active;

    public bool IsProposed => State == ObjectiveState.Proposed;

    public ObjectiveRow Row(People people) => new(
        Id, Title, Unit, Period, Marks.Of(State), Verdict is { } verdict ? Marks.Of(verdict) : Health is { } health ? Marks.Of(health) : null, Progress,
        people.Name(OwnerId), people.Due(DueOn, DuePrecision, OwnerId));
}
