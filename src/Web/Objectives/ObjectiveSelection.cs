using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Query.Views;

namespace Outcomes.Web.Objectives;

/// <summary>Says a filter over outcomes.</summary>
internal static class ObjectiveSelection
{
    public static IQueryable<ObjectiveView> Of(IQueryable<ObjectiveView> objectives, ObjectiveFilter filter, Viewer viewer)
    {
        foreach (var word in filter.Words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            objectives = objectives.Where(objective => objective.Title.ToLower().Contains(word) || objective.OutcomeStatement!.ToLower().Contains(word));
        if (filter.Period.Length > 0) objectives = objectives.Where(objective => objective.PeriodName == filter.Period);
        if (Enum.TryParse<Health>(filter.Health, out var health)) objectives = objectives.Where(objective => objective.Health == health);
        return Whose(InState(objectives, filter.State), filter.Who, viewer);
    }

    private static IQueryable<ObjectiveView> InState(IQueryable<ObjectiveView> objectives, string state)
    {
        if (state == "all") return objectives;
        if (Enum.TryParse<ObjectiveState>(state, out var one)) return objectives.Where(objective => objective.State == one);
        var open = ObjectiveStates.Open;
        return objectives.Where(objective => open.Contains(objective.State));
    }

    private static IQueryable<ObjectiveView> Whose(IQueryable<ObjectiveView> objectives, string who, Viewer viewer) => who switch
    {
        "mine" => objectives.Where(objective => objective.OwnerId == viewer.PersonId),
        "unit" => objectives.Where(objective => objective.OrgUnitId == viewer.UnitId),
        _ => objectives,
    };
}
