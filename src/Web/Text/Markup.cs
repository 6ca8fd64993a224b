using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Outcomes.Web.Text;

/// <summary>Turns what a person wrote in Markdown into HTML that can do nothing but be read.</summary>
/// <remarks>HTML is text, links lead to http, https and mailto only, pictures become links (a page asks no third party for anything),
/// and headings become bold lines, so that they cannot disturb the outline of the page.</remarks>
internal static class Markup
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().UsePipeTables().Build();

    public static string Html(string markdown)
    {
        var document = Parse(markdown);
        foreach (var link in document.Descendants<LinkInline>().ToList()) SafeLinks.Tame(link);
        foreach (var link in document.Descendants<AutolinkInline>().ToList()) SafeLinks.Tame(link);
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.RemoveAll(candidate => candidate is Markdig.Renderers.Html.HeadingRenderer);
        renderer.ObjectRenderers.Add(new BoldHeadings());
        renderer.Render(document);
        return writer.ToString();
    }

    private static MarkdownDocument Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses input nested more than 128 deep; such a text is shown as it was typed.
            var paragraph = new ParagraphBlock { Inline = new ContainerInline() };
            paragraph.Inline.AppendChild(new LiteralInline(markdown));
            return [paragraph];
        }
    }
}
