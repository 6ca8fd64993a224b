using Outcomes.Query.Views;
using Outcomes.Reviews;
using Outcomes.Web.Errors;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Cycles;

/// <summary>The fields of a section as they are saved, and both versions of them where two changed one section.</summary>
/// <remarks>A section has another id after each save: which one a form was made from is known by who answers it and by its title.</remarks>
internal static class SectionEdits
{
    /// <param name="rows">How many questions the form shows, or held.</param>
    public static IReadOnlyList<EditField> Of(ReviewSectionView? section, IReadOnlyList<ReviewQuestionView> questions, int rows, IReadOnlyList<(string Value, string Text)> scales) =>
    [
        new("section", "", section is null ? "" : $"{section.Id}"),
        new("relation", "Who answers", $"{section?.Relation}", Choices: CycleWords.Choices<Relation>(CycleWords.Of)), new("title", "Title", section?.Title ?? ""),
        new("weight", "Weight in the score", FieldText.Of(section?.Weight ?? 1)), new("introduction", "Introduction", section?.Introduction ?? "", Long: true),
        .. Enumerable.Range(0, rows).SelectMany(row => Of(row < questions.Count ? questions[row] : null, row, scales)),
    ];

    /// <summary>Where the section stands now that a form was made from, from 1; absent where it is gone or has another name.</summary>
    public static int? Place(TemplateModel saved, int place, Forms.FormState mine)
    {
        var same = saved.Sections.Index().Where(at => $"{at.Item.Relation}" == mine.Value("was.relation") && at.Item.Title == mine.Value("was.title")).Select(at => at.Index + 1).ToList();
        return same.Contains(place) ? place : same is [var moved] ? moved : null;
    }

    public static EditConflict Conflict(TemplateModel saved, int place, Forms.FormState mine, IReadOnlyList<(string Value, string Text)> scales)
    {
        var section = saved.Sections[place - 1];
        IReadOnlyList<ReviewQuestionView> questions = [.. saved.Questions[section.Id]];
        return EditConflict.Of(section.Title, saved.Href, $"{saved.Href}/sections/{place}", saved.Template.Version, Of(section, questions, SectionFields.Rows(questions.Count, mine), scales), mine);
    }

    private static IEnumerable<EditField> Of(ReviewQuestionView? question, int row, IReadOnlyList<(string Value, string Text)> scales) =>
    [
        new($"text-{row}", $"Question {row + 1}", question?.Text ?? "", Long: true),
        new($"kind-{row}", $"Question {row + 1}: answered by", $"{question?.Kind ?? QuestionKind.Text}", Choices: CycleWords.Choices<QuestionKind>(CycleWords.Of)),
        new($"scale-{row}", $"Question {row + 1}: scale", $"{question?.ScaleId}", Choices: [("", "The template’s"), .. scales]),
        new($"place-{row}", $"Question {row + 1}: number", $"{row + 1}"), new($"weight-{row}", $"Question {row + 1}: weight", FieldText.Of(question?.Weight ?? 1)),
        new($"hint-{row}", $"Question {row + 1}: what a good answer speaks of", question?.Hint ?? "", Long: true),
        new($"choices-{row}", $"Question {row + 1}: choices", question?.Choices ?? "", Long: true),
        new($"required-{row}", $"Question {row + 1}: must be answered", Box(question?.Required ?? false), Choices: YesOrNo),
        new($"citation-{row}", $"Question {row + 1}: a rating needs a citation", Box(question?.RequiresCitation ?? false), Choices: YesOrNo),
        new($"shown-{row}", $"Question {row + 1}: the reviewee reads the answer", Box(question?.ShownToReviewee ?? true), Choices: YesOrNo),
    ];

    private static string Box(bool ticked) => ticked ? "yes" : "";

    private static readonly (string, string)[] YesOrNo = [("", "No"), ("yes", "Yes")];
}
