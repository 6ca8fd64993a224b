using System.Globalization;
using Outcomes.Query.Views;
using Outcomes.Reviews;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Cycles;

/// <summary>A section of a template as a form: its questions are rows, ordered by their number; one without words is left out.</summary>
internal static class SectionFields
{
    public const int Most = 50;

    /// <summary>How many questions the form shows: those that are there or were typed, and one to go on.</summary>
    public static int Rows(int questions, Forms.FormState state) =>
        Math.Min(Most, Math.Max(questions, Enumerable.Range(0, Most).LastOrDefault(row => state.Value($"text-{row}").Length > 0, -1) + 1) + 1);

    public static SectionText Read(FormRequest form) => new()
    {
        Relation = form.Choice<Relation>("relation") ?? throw FieldText.Refusal("relation", "Say who answers this section."),
        Title = form.Text("title"),
        Introduction = form.Text("introduction"),
        Weight = form.Number("weight", "Weight") ?? 1,
        Questions = [.. Order(form).Select(row => Question(form, row))],
    };

    /// <summary>The rows that hold a question, in the order of their numbers.</summary>
    public static IEnumerable<int> Order(FormRequest form) =>
        Enumerable.Range(0, Most).Where(row => form.Text($"text-{row}").Length > 0).OrderBy(row => Place(form, row)).ThenBy(row => row);

    /// <summary>All sections of a template as they are saved, to be sent back with one of them changed.</summary>
    public static List<SectionText> Saved(TemplateModel model) => [.. model.Sections.Select(section => new SectionText
    {
        Relation = section.Relation,
        Title = section.Title,
        Introduction = section.Introduction,
        Weight = section.Weight,
        Questions = [.. model.Questions[section.Id].Select(Saved)],
    })];

    private static QuestionText Saved(ReviewQuestionView question) => new()
    {
        Kind = question.Kind,
        Text = question.Text,
        Hint = question.Hint,
        ScaleId = question.ScaleId,
        Choices = question.Choices,
        Required = question.Required,
        RequiresCitation = question.RequiresCitation,
        Weight = question.Weight,
        ShownToReviewee = question.ShownToReviewee,
    };

    private static QuestionText Question(FormRequest form, int row) => new()
    {
        Kind = form.Choice<QuestionKind>($"kind-{row}") ?? QuestionKind.Text,
        Text = form.Text($"text-{row}"),
        Hint = form.Text($"hint-{row}"),
        ScaleId = form.Key($"scale-{row}"),
        Choices = form.Text($"choices-{row}"),
        Required = form.Text($"required-{row}") == "yes",
        RequiresCitation = form.Text($"citation-{row}") == "yes",
        Weight = form.Number($"weight-{row}", $"weight-{row}") ?? 1,
        ShownToReviewee = form.Text($"shown-{row}") == "yes",
    };

    private static int Place(FormRequest form, int row) =>
        int.TryParse(form.Text($"place-{row}"), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : row + 1;
}
