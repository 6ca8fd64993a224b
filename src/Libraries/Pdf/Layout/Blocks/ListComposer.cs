using System.Globalization;
using Outcomes.Pdf.Documents;
using Outcomes.Pdf.Text;

namespace Outcomes.Pdf.Layout.Blocks;

/// <summary>Sets lists: the mark at the start, the item beside it.</summary>
internal sealed class ListComposer(Flow flow, Shaper shaper)
{
    private const double BetweenItems = 3;
    private const double LeastIndent = 18;

    /// <param name="addBlocks">Sets what an item holds.</param>
    public void Add(ItemList list, Frame frame, double space, Action<IReadOnlyList<Block>, Frame, double> addBlocks)
    {
        var node = frame.Node.Child("L", $"/A<</O/List/ListNumbering/{(list.IsOrdered ? "Decimal" : "Disc")}>>");
        var indent = IndentOf(list);
        var inner = frame.Inset(indent);
        for (var index = 0; index < list.Items.Count; index++)
        {
            var item = list.Items[index];
            var entry = node.Child("LI");
            var look = LookOf(item);
            var mark = shaper.Shape(MarkOf(list, index), look);
            flow.Add(new MarkStrip(look, mark, indent, frame, new TextNodes(entry.Child("Lbl"))) { SpaceBefore = space, KeepsWithNext = true, QuoteLines = frame.QuoteLines });
            addBlocks(item, inner with { Node = entry.Child("LBody") }, 0);
            space = BetweenItems;
        }
    }

    /// <summary>The mark stands on the line of the item's first words.</summary>
    private static TextLook LookOf(IReadOnlyList<Block> item) => item is [Paragraph first, ..] ? TextLook.Of(first) : TextLook.Written;

    /// <summary>As wide as the last number needs.</summary>
    private double IndentOf(ItemList list)
    {
        if (!list.IsOrdered || list.Items.Count == 0) return LeastIndent;
        var last = list.Items.Count - 1;
        return Math.Max(LeastIndent, shaper.Shape(MarkOf(list, last), LookOf(list.Items[last])).Width + MarkStrip.GapAfter);
    }

    private static string MarkOf(ItemList list, int index) => list.IsOrdered ? ((long)list.Start + index).ToString(CultureInfo.InvariantCulture) + "." : "•";
}

/// <summary>A bullet or number: without height, so that the item's first line stands beside it.</summary>
/// <param name="indent">Where the item begins, from the frame's start.</param>
internal sealed class MarkStrip(TextLook look, ShapedText text, double indent, Frame frame, TextNodes nodes) : Strip(0)
{
    public const double GapAfter = 6;

    public override void Paint(Page page, TextPainter painter, double top)
    {
        var start = Math.Max(0, indent - GapAfter - text.Width);
        painter.Paint(page, text, new TextLine(0, text.Glyphs.Length, text.Width), frame.LeftOf(start, text.Width), LineStrip.BaselineOf(look, top), nodes);
    }
}
