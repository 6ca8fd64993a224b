using Outcomes.Platform;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Objectives;

/// <summary>What can be written of an outcome, as it is saved now.</summary>
internal static class ObjectiveFields
{
    public static readonly IReadOnlyList<(string Value, string Text)> Kinds =
        [("Business", "What we reach for others"), ("Development", "What I learn myself")];

    public static readonly IReadOnlyList<(string Value, string Text)> Precisions =
        [("Day", "That very day"), ("Quarter", "The quarter it lies in"), ("Year", "The year it lies in")];

    /// <summary>Everything, while nothing is agreed.</summary>
    public static IReadOnlyList<EditField> OfDraft(ObjectiveModel model, IReadOnlyList<(string Value, string Text)> periods) =>
    [
        .. OfAgreed(model), new("statement", "What will be true that is not true today", model.Statement, Long: true), new("unit", "Unit", model.Unit),
        .. Rebaselined(model, periods).Skip(1),
    ];

    /// <summary>What stays free when people have agreed on the rest.</summary>
    public static IReadOnlyList<EditField> OfAgreed(ObjectiveModel model) =>
    [
        new("title", "The outcome in a few words", model.Title), new("kind", "Kind", model.Kind, Choices: Kinds), new("weight", "Weight", FieldText.Of(model.Weight)),
    ];

    /// <summary>What was agreed.</summary>
    public static IReadOnlyList<EditField> Rebaselined(ObjectiveModel model, IReadOnlyList<(string Value, string Text)> periods) =>
    [
        new("statement", "What will be true that is not true today", model.Statement, Long: true), new("period", "Period", model.PeriodId.ToString(), Choices: periods),
        new("due", "Closes", FieldText.Of(model.Due?.On)), new("precision", "How exact the date is", (model.Due?.Precision ?? DuePrecision.Day).ToString(), Choices: Precisions),
    ];
}
