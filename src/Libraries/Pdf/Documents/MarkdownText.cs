using Markdig;
using Outcomes.Pdf.Text;

namespace Outcomes.Pdf.Documents;

/// <summary>Makes blocks of the Markdown that people write: the one reader for PDF and preview.</summary>
/// <remarks>
/// HTML stays text. Links keep https, http and mailto; other schemes leave their words. Images become their alternative text, so nothing is ever fetched.
/// Bidi controls are dropped. Lists and quotes deeper than <see cref="DeepestNesting"/> are set at that depth. Never throws.
/// </remarks>
public static class MarkdownText
{
    /// <summary>Levels of quotes and lists inside one another that a page has room for.</summary>
    public const int DeepestNesting = 6;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().Build();

    /// <param name="below">Level of the heading above the text: its own first level becomes the next one.</param>
    /// <param name="voice">Whose words they are; a person's by default.</param>
    public static IReadOnlyList<Block> ToBlocks(string markdown, int below = 2, Voice voice = Voice.Written)
    {
        var text = PlainText.Clean(markdown);
        try
        {
            return new MarkdownReader(below, voice).Read(Markdig.Markdown.Parse(text, Pipeline));
        }
        catch (ArgumentException)   // Markdig's answer to nesting beyond its limit: the words matter more than their form
        {
            return [.. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(part => new Paragraph(part.Trim()) { Voice = voice })];
        }
    }
}
