namespace Outcomes.Pdf.Documents;

/// <summary>One piece of a document. The list is closed: a renderer must know each of them.</summary>
public abstract record Block
{
    private protected Block() { }
}

/// <summary>A title. Level 1 is the document's own, 2 opens a part; a level is never skipped by a writer who wants to be read by a screen reader.</summary>
/// <param name="Level">1 to 6.</param>
public sealed record Heading(int Level, string Text) : Block
{
    /// <summary>BCP 47 where it differs from the document's, as a name's may.</summary>
    public string? Language { get; init; }
}

/// <summary>Words in lines.</summary>
public sealed record Paragraph(IReadOnlyList<Run> Runs) : Block
{
    public Paragraph(string text) : this([new Run(text)]) { }

    /// <summary>Whose words they are: decides the typeface.</summary>
    public Voice Voice { get; init; }

    public TextSize Size { get; init; }
}

/// <summary>Items with bullets or numbers.</summary>
/// <param name="Items">What each item holds: paragraphs, or lists again.</param>
public sealed record ItemList(bool IsOrdered, IReadOnlyList<IReadOnlyList<Block>> Items) : Block
{
    /// <summary>The first number of an ordered list.</summary>
    public int Start { get; init; } = 1;
}

/// <summary>Words of somebody else, set apart by a line beside them.</summary>
public sealed record Quote(IReadOnlyList<Block> Blocks) : Block;

/// <summary>The rest begins on a new page.</summary>
public sealed record PageBreak : Block;

/// <summary>Blocks that belong together.</summary>
public sealed record Section(IReadOnlyList<Block> Blocks) : Block
{
    /// <summary>Moved to the next page as a whole, where one page can hold it.</summary>
    public bool IsKeptTogether { get; init; }

    /// <summary>BCP 47 where it differs from the document's.</summary>
    public string? Language { get; init; }
}
