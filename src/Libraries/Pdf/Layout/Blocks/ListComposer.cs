using System.Globalization;
using Outcomes.Pdf.Documents;
using Outcomes.Pdf.Text;
using Outcomes.Pdf.Writing;

namespace Outcomes.Pdf.Layout.Blocks;

/// <summary>Sets lists: the mark at the start, the item beside it.</summary>
internal sealed class ListComposer(Flow flow, Shaper shaper)
{
    private const double BetweenItems = 3;
    private const double Indent = 18;

    /// <param name="addBlocks">Sets what an item holds.</param>
    public void Add(ItemList list, Frame frame, double space, Action<IReadOnlyList<Block>, Frame, double> addBlocks)
    {
        var node = frame.Node.Child("L", $"/A<</O/List/ListNumbering/{(list.IsOrdered ? "Decimal" : "Disc")}>>");
        var inner = frame.Inset(Indent);
        var number = list.Start;
        foreach (var item in list.Items)
        {
            var entry = node.Child("LI");
            AddMark(list.IsOrdered ? (number++).ToString(CultureInfo.InvariantCulture) + "." : "•", LookOf(item), frame, entry.Child("Lbl"), space);
            addBlocks(item, inner with { Node = entry.Child("LBody") }, 0);
            space = BetweenItems;
        }
    }

    /// <summary>The mark stands on the line of the item's first words.</summary>
    private static TextLook LookOf(IReadOnlyList<Block> item) => item is [Paragraph first, ..] ? TextLook.Of(first) : TextLook.Written;

    private void AddMark(string mark, TextLook look, Frame frame, StructureNode node, double space)
    {
        var text = shaper.Shape(mark, look);
        flow.Add(new MarkStrip(look, text, frame, new TextNodes(node)) { SpaceBefore = space, KeepsWithNext = true, QuoteLines = frame.QuoteLines });
    }
}

/// <summary>A bullet or number: without height, so that the item's first line stands beside it.</summary>
internal sealed class MarkStrip(TextLook look, ShapedText text, Frame frame, TextNodes nodes) : Strip(0)
{
    private const double GapAfter = 6;
    private const double Indent = 18;

    /// <summary>Bullets and short numbers end before the item; long numbers begin at the edge.</summary>
    public override void Paint(Page page, TextPainter painter, double top)
    {
        var start = Math.Max(0, Indent - GapAfter - text.Width);
        painter.Paint(page, text, new TextLine(0, text.Glyphs.Length, text.Width), frame.LeftOf(start, text.Width), LineStrip.BaselineOf(look, top), nodes);
    }
}
