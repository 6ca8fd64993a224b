using Outcomes.Query.Views;
using Outcomes.Reviews;

namespace Outcomes.Web.Cycles;

/// <summary>A cycle as the form that plans it shows it; all absent for a new one.</summary>
/// <param name="Templates">To choose from.</param>
/// <param name="UnitNames">To offer.</param>
public sealed record PlannedCycle(ReviewCycleView? Cycle, IReadOnlyList<CycleStageView> Stages, PlannedPeople People, IReadOnlyList<(string Value, string Text)> Templates, IReadOnlyList<string> UnitNames)
{
    public string Href => Cycle is null ? "/cycles" : $"/cycles/{Cycle.Id}";

    public CycleStageView? Stage(StageKind kind) => Stages.FirstOrDefault(stage => stage.Kind == kind);
}

/// <summary>Who takes part, as people write it: one name or work e-mail a line.</summary>
public sealed record PlannedPeople(string Units, string Titles, string Added, string LeftOut)
{
    public static readonly PlannedPeople Everybody = new("", "", "", "");
}
