using Outcomes.Web.Forms;

namespace Outcomes.Web.Reviews;

/// <summary>What the manager says of the review as a whole, as it is saved now.</summary>
internal static class RateFields
{
    public static IReadOnlyList<EditField> Of(ReviewModel model) =>
    [
        new("rating", "Rating", FieldText.Of(model.ManagerRating), Choices: Choices(model)),
        new("summary", "Summary", model.Summary, Long: true),
    ];

    public static IReadOnlyList<(string Value, string Text)> Choices(ReviewModel model) =>
        [("", "No rating yet"), .. model.Scale.Select(step => (FieldText.Of(step.Value), AskedForm.Said(step.Value, model.Scale)))];
}
