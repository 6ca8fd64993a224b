using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>When the stages of a cycle end in which zone; each reckoned once.</summary>
internal sealed class StageDays(ReviewCycle cycle)
{
    private readonly Dictionary<(DateOnly, string), DateTime> ends = [];

    /// <summary>The day, the moment it is over for somebody in the zone, and the moment that nothing is taken any more.</summary>
    public (DateOnly DueOn, DateTime DueAtUtc, DateTime ClosesAtUtc) Of(Relation relation, string zoneId)
    {
        // A part without a stage of its own (HR moved the template's sections about) is due with the manager's.
        var stage = cycle.Stages.FirstOrDefault(s => s.Kind == ReviewCycle.StageOf(relation)) ?? cycle.Stages.First(s => s.Kind == StageKind.Manager);
        return (stage.DueOn, End(stage.DueOn, zoneId), End(stage.DueOn.AddDays(stage.GraceDays), zoneId));
    }

    private DateTime End(DateOnly day, string zoneId) =>
        ends.TryGetValue((day, zoneId), out var known) ? known : ends[(day, zoneId)] = LocalDay.EndOf(day, zoneId);
}
