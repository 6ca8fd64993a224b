using Outcomes.Web.Forms;

namespace Outcomes.Web.Reviews;

/// <summary>Every field of a part as it is saved now, so that two windows can be told apart.</summary>
internal static class WriteFields
{
    /// <param name="mine">What was sent, to name what it cites; absent = nothing was.</param>
    public static IReadOnlyList<EditField> Of(WriteModel model, FormState? mine = null) => [.. model.Answers.SelectMany(answer => Of(model, answer, mine))];

    private static IEnumerable<EditField> Of(WriteModel model, AskedAnswer answer, FormState? mine)
    {
        if (answer.IsRating)
        {
            yield return new(answer.RatingField, $"Rating of {answer.Number}", FieldText.Of(answer.Rating), Choices: [("", "–"), .. answer.Scale.Select(step => (FieldText.Of(step.Value), AskedForm.Said(step.Value, answer.Scale)))]);
            yield return new(answer.NoneField, $"No evidence for {answer.Number}", answer.NoEvidence);
        }

        yield return answer.Choices.Count > 0
            ? new(answer.TextField, $"Choice of {answer.Number}", answer.Text, Choices: [("", "–"), .. answer.Choices.Select(line => (line, line))])
            : new(answer.TextField, $"Answer to {answer.Number}", answer.Text, Long: true);
        yield return new(answer.CitesField, $"Cited in {answer.Number}", answer.CitedRefs, Choices: Cites(model, answer, mine));
    }

    // Citations are kept as references; whoever chooses between two versions reads their titles.
    private static IReadOnlyList<(string Value, string Text)> Cites(WriteModel model, AskedAnswer answer, FormState? mine) =>
    [
        .. new[] { answer.CitedRefs, mine?.Value(answer.CitesField) ?? "", mine?.Value($"was.{answer.CitesField}") ?? "" }.Distinct()
            .Select(refs => (refs, refs.Length == 0 ? "–" : string.Join("; ", refs.Split(' ').Select(one => model.Source(one).Title)))),
    ];
}
