using Outcomes.Pdf.Text;
using Outcomes.Pdf.Writing;

namespace Outcomes.Pdf.Layout;

/// <summary>The elements inside a paragraph or cell: links, and words in another language. One for each run, over all its lines.</summary>
internal sealed class TextNodes(StructureNode parent)
{
    private Dictionary<TextStyle, StructureNode>? inner;

    public StructureNode Of(TextStyle style)
    {
        if (style.Link is null && style.Language is null) return parent;
        inner ??= [];
        if (!inner.TryGetValue(style, out var node)) inner[style] = node = parent.Child(style.Link is null ? "Span" : "Link", language: style.Language);
        return node;
    }
}
