using Outcomes.Web.Forms;

namespace Outcomes.Web.Objectives;

/// <summary>What can be written of a key result, as it is saved now.</summary>
internal static class KeyResultFields
{
    public static readonly IReadOnlyList<(string Value, string Text)> Kinds =
        [("Increase", "It should rise"), ("Decrease", "It should fall"), ("MaintainInRange", "It should stay in a range"), ("Binary", "It is there or not")];

    /// <param name="result">Absent for a new one.</param>
    public static IReadOnlyList<EditField> OfDraft(KeyResultModel? result) => [.. OfAgreed(result), .. Numbers(result)];

    /// <summary>What stays free when people have agreed on the numbers.</summary>
    public static IReadOnlyList<EditField> OfAgreed(KeyResultModel? result) =>
        [new("title", "What is measured", result?.Title ?? ""), new("weight", "Weight", FieldText.Of(result?.Weight ?? 1))];

    public static IReadOnlyList<EditField> Numbers(KeyResultModel? result) =>
    [
        new("kind", "How it should move", result?.Kind ?? "Increase", Choices: Kinds), new("unit", "Unit", result?.Unit ?? ""),
        new("baseline", "Where it began", FieldText.Of(result?.Baseline)), new("target", "Target", FieldText.Of(result?.Target)),
        new("commit", "At least", FieldText.Of(result?.Commit)), new("stretch", "At best", FieldText.Of(result?.Stretch)),
        new("rangeMin", "Range from", FieldText.Of(result?.RangeMin)), new("rangeMax", "Range to", FieldText.Of(result?.RangeMax)),
        new("due", "Due", FieldText.Of(result?.DueOn)),
    ];
}
