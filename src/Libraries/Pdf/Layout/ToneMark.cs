using Outcomes.Pdf.Documents;
using Outcomes.Pdf.Text;
using Outcomes.Pdf.Writing;

namespace Outcomes.Pdf.Layout;

/// <summary>The small sign before a state's word: a shape for each, so that none is told by colour alone. The word says it to screen readers.</summary>
internal static class ToneMark
{
    private const double Curve = 0.5523;   // of the radius: the control points of a quarter circle

    private const double Radius = 0.38;   // of the size

    public static double WidthOf(TextStyle style) => 2 * style.Size * Radius + 1;

    public static Ink InkOf(Tone tone) => tone switch
    {
        Tone.Done or Tone.Go => Ink.Pine,
        Tone.Wait => Ink.Clay,
        Tone.Bad => Ink.Rose,
        _ => Ink.Third,
    };

    public static void Paint(Page page, TextStyle style, double left, double baseline)
    {
        var radius = style.Size * Radius;
        double x = left + radius + 0.5, y = PageGeometry.Height - baseline + style.Size * 0.34;
        var ink = InkOf(style.Tone).Operands;
        var content = page.Begin(null).Add(ink).Add(" rg "u8).Add(ink).Add(" RG 0.9 w "u8);
        switch (style.Tone)
        {
            case Tone.Done:
                AddCircle(content, x, y, radius);
                content.Add("f 1 1 1 RG "u8);
                AddLine(content, (x - 0.45 * radius, y), (x - 0.1 * radius, y - 0.38 * radius), (x + 0.5 * radius, y + 0.36 * radius));
                break;
            case Tone.Bad:
                AddLine(content, (x - 0.7 * radius, y - 0.7 * radius), (x + 0.7 * radius, y + 0.7 * radius));
                AddLine(content, (x - 0.7 * radius, y + 0.7 * radius), (x + 0.7 * radius, y - 0.7 * radius));
                break;
            default:
                AddCircle(content, x, y, radius - 0.45);
                content.Add("S "u8);
                if (style.Tone != Tone.Quiet) AddHalf(content, x, y, radius * 0.6, isFull: style.Tone == Tone.Wait);
                break;
        }
        content.Add("\n"u8);
    }

    private static void AddHalf(PdfBuffer content, double x, double y, double radius, bool isFull)
    {
        if (isFull) AddCircle(content, x, y, radius * 0.7);
        else
        {
            content.Number(x).Number(y + radius).Add("m "u8);
            AddQuarter(content, x, y, (0, radius), (radius, 0));
            AddQuarter(content, x, y, (radius, 0), (0, -radius));
        }
        content.Add("f "u8);
    }

    private static void AddCircle(PdfBuffer content, double x, double y, double radius)
    {
        content.Number(x + radius).Number(y).Add("m "u8);
        AddQuarter(content, x, y, (radius, 0), (0, radius));
        AddQuarter(content, x, y, (0, radius), (-radius, 0));
        AddQuarter(content, x, y, (-radius, 0), (0, -radius));
        AddQuarter(content, x, y, (0, -radius), (radius, 0));
        content.Add("h "u8);
    }

    private static void AddQuarter(PdfBuffer content, double x, double y, (double X, double Y) from, (double X, double Y) to) =>
        content.Number(x + from.X + Curve * to.X).Number(y + from.Y + Curve * to.Y)
            .Number(x + to.X + Curve * from.X).Number(y + to.Y + Curve * from.Y).Number(x + to.X).Number(y + to.Y).Add("c "u8);

    private static void AddLine(PdfBuffer content, params ReadOnlySpan<(double X, double Y)> points)
    {
        for (var index = 0; index < points.Length; index++) content.Number(points[index].X).Number(points[index].Y).Add(index == 0 ? "m "u8 : "l "u8);
        content.Add("S "u8);
    }
}
