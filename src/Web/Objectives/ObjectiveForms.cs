using System.Globalization;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Objectives;

/// <summary>Every form of an outcome's page and the slice behind it, by the last part of its address.</summary>
internal static class ObjectiveForms
{
    public static readonly IReadOnlyDictionary<string, Func<FormRequest, Task>> All = new Dictionary<string, Func<FormRequest, Task>>(StringComparer.Ordinal)
    {
        ["activate"] = form => form.Change<ActivateObjective, Nothing>(new Nothing()),
        ["propose"] = form => form.Change<ProposeObjective, Nothing>(new Nothing()),
        ["approve"] = form => form.Change<ApproveObjective, ApproveObjective.Request>(new(form.Optional("comment"))),
        ["return"] = form => form.Change<ReturnObjective, ReturnObjective.Request>(new(form.Text("reason"))),
        ["pause"] = form => form.Change<PauseObjective, PauseObjective.Request>(new(form.Text("reason"))),
        ["resume"] = form => form.Change<ResumeObjective, ResumeObjective.Request>(new(form.Text("reason"))),
        ["cancel"] = form => form.Change<CancelObjective, CancelObjective.Request>(new(form.Text("reason"))),
        ["reopen"] = form => form.Change<ReopenObjective, ReopenObjective.Request>(new(form.Text("reason"))),
        ["close"] = form => form.Change<CloseObjective, CloseObjective.Request>(new(
            Enum.TryParse<ObjectiveVerdict>(form.Text("verdict"), out var verdict) ? verdict : null, form.Text("note"))),
        ["hand-over"] = async form => await form.Change<HandOverObjective, HandOverObjective.Request>(new(
            await form.Get<PersonSearch>().FindAsync(form.Text("owner"), "OwnerId", form.Cancel), form.Text("reason"))),
        ["comment"] = form => form.Change<CommentOnObjective, CommentOnObjective.Request>(new(form.Text("text"))),
        ["delete"] = form => form.Change<DeleteObjective, Nothing>(new Nothing()),
        ["check-in"] = CheckInAsync,
    };

    /// <summary>Where a refusal of the slice stands in the form.</summary>
    public static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["OutcomeStatement"] = "statement",
        ["OrgUnitId"] = "unit",
        ["PeriodId"] = "period",
        ["DueOn"] = "due",
        ["DuePrecision"] = "precision",
        ["ParentObjectiveId"] = "parent",
        ["AlignedKeyResultId"] = "keyResult",
        ["Visibility"] = "seen",
        ["ClosingNote"] = "note",
        ["Comment"] = "reason",
        ["KeyResultId"] = "keyResult",
        ["OwnerId"] = "owner",
    };

    private static Task CheckInAsync(FormRequest form) => form.Run<RecordCheckIn, RecordCheckIn.Request>(new()
    {
        ObjectiveId = form.Id,
        KeyResultId = form.Key("keyResult"),
        Value = form.Number("value", "Value"),
        Confidence = int.TryParse(form.Text("confidence"), NumberStyles.None, CultureInfo.InvariantCulture, out var sure) ? sure : null,
        Narrative = form.Text("narrative"),
        Blockers = form.Optional("blockers"),
        Health = Enum.TryParse<Health>(form.Text("health"), out var health) ? health : null,
    });
}
