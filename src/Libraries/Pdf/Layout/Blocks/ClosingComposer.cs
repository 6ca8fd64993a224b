using Outcomes.Pdf.Documents;
using Outcomes.Pdf.Text;
using Outcomes.Pdf.Writing;

namespace Outcomes.Pdf.Layout.Blocks;

/// <summary>Sets what ends a document: the lines of those who stand for it, and the code that leads to its proof.</summary>
internal sealed class ClosingComposer(Flow flow, Shaper shaper)
{
    private const double QrSize = 76, QrGap = 16, Gutter = 28;
    private static readonly TextLook Role = TextLook.Note with { Size = 8.5 }, Person = TextLook.Fact with { IsBold = true };

    public void Add(QrCode code, Frame frame, double space)
    {
        var figure = frame.Node.Child("Figure", alternative: PlainText.Clean(code.AlternativeText));
        var place = frame.Part(QrSize + QrGap, frame.Width - QrSize - QrGap);
        CellContent caption = new(shaper.Shape(code.Caption, TextLook.Note), TextLook.Note, place, frame.Node.Child("P"), false);
        flow.Add(new QrStrip(code.Content, figure, frame.LeftOf(0, QrSize), QrSize, caption) { SpaceBefore = space, QuoteLines = frame.QuoteLines });
    }

    public void Add(SignOff signOff, Frame frame, double space)
    {
        var node = frame.Node.Child("L");
        var width = (frame.Width - Gutter) / 2;
        flow.BeginTogether();
        foreach (var pair in signOff.Parties.Chunk(2))
        {
            var parties = pair.Select((party, index) => PartyOf(party, frame.Part(index * (width + Gutter), width), node.Child("LI").Child("LBody"))).ToList();
            flow.Add(new SignOffStrip(parties) { SpaceBefore = space, QuoteLines = frame.QuoteLines });
            space = 20;
        }
        flow.EndTogether();
    }

    private SignedParty PartyOf(SignOffParty party, Frame frame, StructureNode node)
    {
        CellContent Line(Run run, TextLook look) => new(shaper.Shape([run], look), look, frame, node.Child("P"), false);
        List<CellContent> below = [Line(new Run(party.Person), Person), Line(new Run(party.Role), Role)];
        if (party.Key.Length > 0) below.Add(Line(new Run(party.Key) { IsCode = true }, TextLook.Note));
        return new SignedParty(frame, Line(new Run(party.Statement), TextLook.Written), below);
    }
}
