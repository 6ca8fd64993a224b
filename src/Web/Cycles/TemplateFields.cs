using Outcomes.Query.Views;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Cycles;

/// <summary>The plain fields of a template as they are saved.</summary>
internal static class TemplateFields
{
    public static IReadOnlyList<EditField> Of(ReviewTemplateView template, IReadOnlyList<(string Value, string Text)> scales) =>
    [
        new("name", "Name", template.Name), new("introduction", "Introduction", template.Introduction, Long: true),
        new("scale", "Scale", $"{template.ScaleId}", Choices: scales),
    ];
}
