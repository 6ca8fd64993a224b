using Outcomes.Pdf.Documents;

namespace Outcomes.Pdf.Layout.Blocks;

/// <summary>Sets blocks one after the other, each by the composer that knows it, with the space that parts them.</summary>
internal sealed class BlockComposer(Flow flow, TextComposer text)
{
    private const double QuoteInset = 14;
    private readonly ListComposer lists = new(flow, text.Shaper);
    private readonly TableComposer tables = new(flow, text.Shaper);
    private readonly FactsComposer facts = new(flow, text.Shaper);
    private readonly ClosingComposer closing = new(flow, text.Shaper);

    public void Add(IReadOnlyList<Block> blocks, Frame frame, double firstSpace)
    {
        for (var index = 0; index < blocks.Count; index++)
        {
            var space = index == 0 ? firstSpace : SpaceBefore(blocks[index], blocks[index - 1]);
            if (blocks[index] is Paragraph opening && index + 1 < blocks.Count && blocks[index + 1] is (Table or ItemList or Quote)) text.Add(opening, frame, space, isOpening: true);
            else Add(blocks[index], frame, space);
        }
    }

    private void Add(Block block, Frame frame, double space)
    {
        switch (block)
        {
            case Heading heading: text.Add(heading, frame, space); break;
            case Paragraph paragraph: text.Add(paragraph, frame, space); break;
            case ItemList list: lists.Add(list, frame, space, Add); break;
            case Quote quote: AddQuote(quote, frame, space); break;
            case Table table: tables.Add(table, frame, space); break;
            case KeyValues values: facts.Add(values, frame, space); break;
            case ProgressBars bars: facts.Add(bars, frame, space); break;
            case QrCode code: closing.Add(code, frame, space); break;
            case SignOff signOff: closing.Add(signOff, frame, space); break;
            case PageBreak: flow.BreakPage(); break;
            case Section section: AddSection(section, frame, space); break;
            default: throw new ArgumentException($"The renderer does not know blocks of the type {block.GetType().Name}.", nameof(block));
        }
    }

    private void AddQuote(Quote quote, Frame frame, double space)
    {
        var inner = frame.Inset(QuoteInset);
        var line = frame.LeftOf(start: 1, width: 1.5);
        Add(quote.Blocks, inner with { Node = frame.Node.Child("BlockQuote"), QuoteLines = inner == frame ? frame.QuoteLines : [.. frame.QuoteLines, line] }, space);
    }

    private void AddSection(Section section, Frame frame, double space)
    {
        if (section.IsKeptTogether) flow.BeginTogether();
        Add(section.Blocks, frame with { Node = frame.Node.Child("Sect", language: section.Language) }, space);
        if (section.IsKeptTogether) flow.EndTogether();
    }

    private static double SpaceBefore(Block block, Block previous) => block switch
    {
        Heading { Level: 1 } => 28,
        Heading { Level: 2 } => 26,
        Heading { Level: 3 } => previous is Heading ? 10 : 16,
        Heading => previous is Heading ? 6 : 12,
        Section { Blocks: [var first, ..] } => SpaceBefore(first, previous),
        Table or KeyValues or ProgressBars => previous is Heading { Level: 2 } ? 9 : 10,
        SignOff => 18,
        ItemList when previous is Paragraph => 5,
        QrCode => 22,
        _ => previous is Heading { Level: 2 } ? 9 : previous is Heading ? 4 : previous is Table or KeyValues or ProgressBars ? 10 : 7,
    };
}
