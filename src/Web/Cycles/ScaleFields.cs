using System.Globalization;
using Outcomes.Query.Views;
using Outcomes.Reviews;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Cycles;

/// <summary>A scale's steps as rows of a form; a row without value and word is left out.</summary>
internal static class ScaleFields
{
    public const int Most = 20;
    private const int Spare = 2;

    /// <summary>How many rows the form shows: those that are there, and two to go on.</summary>
    public static int Rows(int points, Forms.FormState state)
    {
        var typed = Enumerable.Range(0, Most).LastOrDefault(row => state.Value($"value-{row}").Length + state.Value($"label-{row}").Length > 0, -1) + 1;
        return Math.Min(Most, Math.Max(Math.Max(points, typed) + Spare, 5));
    }

    /// <param name="rows">How many the form shows, or held: a step that was typed and is not saved is a field too.</param>
    public static IReadOnlyList<EditField> Of(RatingScaleView scale, IReadOnlyList<RatingScalePointView> points, int rows) =>
    [
        new("name", "Name", scale.Name), new("description", "What it is for", scale.Description, Long: true),
        .. Enumerable.Range(0, rows).SelectMany(row => new EditField[]
        {
            new($"value-{row}", "Value", row < points.Count ? points[row].Value.ToString(CultureInfo.InvariantCulture) : ""),
            new($"label-{row}", "Word", row < points.Count ? points[row].Label : ""),
            new($"says-{row}", "What somebody does who stands here", row < points.Count ? points[row].Description : "", Long: true),
        }),
    ];

    /// <exception cref="Platform.InvalidRequest">A value is no whole number.</exception>
    public static IReadOnlyList<ScalePointText> Read(FormRequest form) =>
    [
        .. Order(form).Select(row => new ScalePointText
        {
            Value = int.TryParse(form.Text($"value-{row}"), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw FieldText.Refusal($"value-{row}", "Give the step a whole number from 0 to 100; higher is better."),
            Label = form.Optional($"label-{row}") ?? throw FieldText.Refusal($"label-{row}", "Give the step a word, such as Beyond what was agreed."),
            Description = form.Text($"says-{row}"),
        }),
    ];

    /// <summary>Where a refusal of the slice stands in the form.</summary>
    public static Dictionary<string, string> Faults(FormRequest form)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Points"] = "value-0" };
        foreach (var (index, row) in Order(form).Index())
            (fields[$"Points/{index}/Value"], fields[$"Points/{index}/Label"], fields[$"Points/{index}/Description"]) = ($"value-{row}", $"label-{row}", $"says-{row}");
        return fields;
    }

    private static IEnumerable<int> Order(FormRequest form) => Enumerable.Range(0, Most).Where(row => form.Text($"value-{row}").Length + form.Text($"label-{row}").Length > 0);
}
