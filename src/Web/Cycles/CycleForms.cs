using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Cycles;

/// <summary>Every form of a cycle's page and the slice behind it, by the last part of its address.</summary>
internal static class CycleForms
{
    public static readonly IReadOnlyDictionary<string, Func<FormRequest, Task>> All = new Dictionary<string, Func<FormRequest, Task>>(StringComparer.Ordinal)
    {
        ["schedule"] = form => form.Change<ScheduleCycle, Nothing>(new()),
        ["launch"] = form => form.Change<LaunchCycle, Nothing>(new()),
        ["pause"] = form => form.Change<PauseCycle, Reasoned>(new() { Reason = form.Text("reason") }),
        ["resume"] = form => form.Change<ResumeCycle, Nothing>(new()),
        ["start-calibration"] = form => form.Change<StartCalibration, Nothing>(new()),
        ["start-sharing"] = form => form.Change<StartSharing, Nothing>(new()),
        ["close"] = form => form.Change<CloseCycle, Nothing>(new()),
        ["cancel"] = form => form.Change<CancelCycle, Reasoned>(new() { Reason = form.Text("reason") }),
        ["delete"] = form => form.Change<DeleteCycle, Nothing>(new()),
        ["move-stage"] = form => form.Change<MoveStage, MoveStage.Request>(new()
        {
            Kind = form.Choice<StageKind>("kind") ?? throw FieldText.Refusal("Kind", "Choose the stage."),
            OpensOn = form.Day("opens", "OpensOn") ?? throw FieldText.Refusal("OpensOn", "Give the day on which it opens."),
            DueOn = form.Day("due", "DueOn") ?? throw FieldText.Refusal("DueOn", "Give its last day."),
            GraceDays = form.WholeNumber("grace", "GraceDays") ?? 0,
            Reason = form.Text("reason"),
        }),
    };

    /// <summary>Where a refusal of the slices stands in the form.</summary>
    public static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["OpensOn"] = "opens",
        ["DueOn"] = "due",
        ["GraceDays"] = "grace",
        ["PersonId"] = "person",
        // What a cycle lacks when it is scheduled or launched is put right on another page: it stands on top.
        ["Stages"] = "",
        ["UnitIds"] = "",
        ["TemplateVersionId"] = "",
    };
}
