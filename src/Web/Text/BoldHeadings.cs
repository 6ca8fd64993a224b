using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Outcomes.Web.Text;

/// <summary>Writes a heading inside a written text as a bold line.</summary>
internal sealed class BoldHeadings : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        renderer.Write("<p><strong>");
        renderer.WriteLeafInline(heading);
        renderer.WriteLine("</strong></p>");
    }
}
