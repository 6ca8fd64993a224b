using Outcomes.Pdf.Text;
using Outcomes.Pdf.Writing;

namespace Outcomes.Pdf.Layout;

/// <summary>Paints one line: glyphs in the order in which they are seen, in stretches of one face and style.</summary>
internal sealed class TextPainter(EmbeddedFonts fonts)
{
    private const double BoldStroke = 0.028;   // of the size: what a face without a bold is thickened by
    private int[] order = new int[256];

    /// <param name="nodes">Null paints an artifact.</param>
    public void Paint(Page page, ShapedText text, TextLine line, double left, double baseline, TextNodes? nodes)
    {
        var glyphs = text.Glyphs;
        var count = Order(glyphs, line);
        for (var start = 0; start < count;)
        {
            ref readonly var first = ref glyphs[order[start]];
            var end = start + 1;
            double width = first.Advance;
            for (; end < count && IsSameStretch(first, glyphs[order[end]]); end++) width += glyphs[order[end]].Advance;
            var node = nodes?.Of(first.Style);
            if (first.CodePoint == 0) ToneMark.Paint(page, first.Style, (first.Level & 1) == 0 ? left : left + first.Advance - ToneMark.WidthOf(first.Style), baseline);
            else PaintStretch(page, glyphs, order.AsSpan(start, end - start), left, baseline, node);
            if (first.Style.Link is { } link && node is not null) PaintLink(page, new PageLink(left, baseline - first.Style.Size * 0.95, width, first.Style.Size * 1.25, link, node), baseline);
            left += width;
            start = end;
        }
    }

    /// <summary>Rule L2 of UAX 9: from the highest level down, each run is turned round.</summary>
    private int Order(Glyph[] glyphs, TextLine line)
    {
        var count = line.End - line.Start;
        if (order.Length < count) order = new int[count * 2];
        var highest = 0;
        for (var index = 0; index < count; index++)
        {
            order[index] = line.Start + index;
            highest = Math.Max(highest, glyphs[line.Start + index].Level);
        }
        for (var level = highest; level > 0; level--) TurnRuns(glyphs, order.AsSpan(0, count), level);
        return count;
    }

    private static void TurnRuns(Glyph[] glyphs, Span<int> places, int level)
    {
        for (var start = 0; start < places.Length; start++)
        {
            if (glyphs[places[start]].Level < level) continue;
            var end = start;
            while (end < places.Length && glyphs[places[end]].Level >= level) end++;
            places[start..end].Reverse();
            start = end;
        }
    }

    private static bool IsSameStretch(in Glyph one, in Glyph other) =>
        ReferenceEquals(one.Face, other.Face) && ReferenceEquals(one.Style, other.Style) && one.CodePoint != 0 && other.CodePoint != 0;

    private void PaintStretch(Page page, Glyph[] glyphs, ReadOnlySpan<int> places, double left, double baseline, StructureNode? node)
    {
        ref readonly var first = ref glyphs[places[0]];
        var style = first.Style;
        var font = fonts.Of(first.Face);
        var isThickened = style.IsBold && !first.Face.IsBold && !style.IsCode;
        var content = page.Begin(node).Add("BT/F"u8).Add(font.Number).Add(" "u8).Number(style.Size).Add("Tf "u8).Add(style.Ink.Operands).Add(" rg "u8);
        if (isThickened) content.Add(style.Ink.Operands).Add(" RG 2 Tr "u8).Number(style.Size * BoldStroke).Add("w "u8);
        content.Number(left).Number(PageGeometry.Height - baseline).Add("Td["u8);
        AddGlyphs(content, font, glyphs, places, style.Size);
        content.Add(isThickened ? "]TJ 0 Tr ET\n"u8 : "]TJ ET\n"u8);
    }

    private static void AddGlyphs(PdfBuffer content, EmbeddedFont font, Glyph[] glyphs, ReadOnlySpan<int> places, double size)
    {
        var isOpen = false;
        foreach (var place in places)
        {
            ref readonly var glyph = ref glyphs[place];
            if (glyph.ShiftX != 0 || glyph.ShiftY != 0)
            {
                if (isOpen) content.Add(">"u8);
                AddShifted(content, font, glyph, size);
                isOpen = false;
                continue;
            }
            if (!isOpen) content.Add("<"u8);
            isOpen = true;
            content.Hex(font.NumberOf(glyph.Id, glyph.CodePoint, glyph.SecondCodePoint));
            var moved = (int)Math.Round((font.Face.WidthOf(glyph.Id) - glyph.Advance / size) * 1000);
            if (moved == 0) continue;
            content.Add(">"u8).Add(moved);
            isOpen = false;
        }
        if (isOpen) content.Add(">"u8);
    }

    /// <summary>A mark moved onto its letter, and the pen back to where it was.</summary>
    private static void AddShifted(PdfBuffer content, EmbeddedFont font, in Glyph mark, double size)
    {
        var shift = (int)Math.Round(mark.ShiftX / size * 1000);
        var back = (int)Math.Round(font.Face.WidthOf(mark.Id) * 1000) + shift - (int)Math.Round(mark.Advance / size * 1000);
        content.Add("]TJ "u8).Number(mark.ShiftY).Add("Ts["u8).Add(-shift).Add("<"u8).Hex(font.NumberOf(mark.Id, mark.CodePoint, mark.SecondCodePoint)).Add(">"u8).Add(back).Add("]TJ 0 Ts["u8);
    }

    private static void PaintLink(Page page, PageLink link, double baseline)
    {
        page.Links.Add(link);
        page.Fill(Ink.Edge, link.Left, baseline + 1.6, link.Width, PageGeometry.Hairline);
    }
}
