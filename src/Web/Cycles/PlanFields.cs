using Outcomes.Reviews;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Cycles;

/// <summary>The plan of a cycle, field by field, as it is saved.</summary>
internal static class PlanFields
{
    public static IReadOnlyList<EditField> Of(PlannedCycle plan)
    {
        if (plan.Cycle is not { } cycle) return [];
        return
        [
            new("name", "Name", cycle.Name), new("from", "First day reviewed", FieldText.Of(cycle.From)), new("to", "Last day reviewed", FieldText.Of(cycle.To)),
            new("template", "Template", $"{cycle.TemplateVersionId}", Choices: plan.Templates),
            new("anonymity", "Who learns which colleague answered", cycle.AnonymityMode.ToString(), Choices: CycleWords.Modes),
            new("group", "Smallest group", FieldText.Of(cycle.MinGroupSize)), new("calibration", "Calibration", cycle.CalibrationOn ? "yes" : "", Choices: [("yes", "Yes"), ("", "No")]),
            new("peers", "Peers of one review", FieldText.Of(cycle.MaxPeersPerReview)), new("perPerson", "Peer reviews of one person", FieldText.Of(cycle.MaxPeerReviewsPerPerson)),
            new("started", "Started before", FieldText.Of(cycle.StartedBefore)),
            .. Enum.GetValues<StageKind>().SelectMany(kind => Stage(plan, kind)),
            new("units", "Units", plan.People.Units, Long: true), new("titles", "Job titles", plan.People.Titles, Long: true),
            new("added", "Added by name", plan.People.Added, Long: true), new("leftOut", "Left out by name", plan.People.LeftOut, Long: true),
        ];
    }

    private static IEnumerable<EditField> Stage(PlannedCycle plan, StageKind kind)
    {
        var (stage, word) = (plan.Stage(kind), CycleWords.Of(kind));
        return
        [
            new($"opens-{kind}", $"{word}, opens", FieldText.Of(stage?.OpensOn)), new($"due-{kind}", $"{word}, last day", FieldText.Of(stage?.DueOn)),
            new($"grace-{kind}", $"{word}, days of grace", FieldText.Of(stage?.GraceDays)),
        ];
    }
}
