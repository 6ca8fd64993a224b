using Outcomes.Pdf.Text;

namespace Outcomes.Pdf.Layout;

/// <summary>One who stands for the document: what was said over a line, and the name below it.</summary>
internal sealed record SignedParty(Frame Frame, CellContent Statement, IReadOnlyList<CellContent> Below)
{
    public double HeightAbove => Statement.LineCount * Statement.Look.Leading + 4;
    public double HeightBelow => Below.Sum(line => line.LineCount * line.Look.Leading) + 5;
}

/// <summary>Two of them beside one another, over lines of one height.</summary>
internal sealed class SignOffStrip(IReadOnlyList<SignedParty> parties) : Strip(parties.Max(party => party.HeightAbove) + parties.Max(party => party.HeightBelow))
{
    public override void Paint(Page page, TextPainter painter, double top)
    {
        var line = top + parties.Max(party => party.HeightAbove);
        foreach (var party in parties)
        {
            party.Statement.Paint(page, painter, line - party.HeightAbove, 0, party.Statement.LineCount);
            page.Fill(Ink.Edge, party.Frame.Left, line, party.Frame.Width, PageGeometry.Rule);
            var below = line + 5;
            foreach (var text in party.Below)
            {
                text.Paint(page, painter, below, 0, text.LineCount);
                below += text.LineCount * text.Look.Leading;
            }
        }
    }
}
