namespace Outcomes.Pdf.Documents;

/// <summary>Rows under named columns. The head is repeated on every page, and told once to screen readers.</summary>
/// <param name="Caption">What the table holds, in a few words; read out first.</param>
public sealed record Table(string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows) : Block
{
    /// <summary>The first cell of each row names the row.</summary>
    public bool HasRowHeads { get; init; }
}

/// <summary>One column. Its width follows from what its cells hold.</summary>
public sealed record Column(string Title)
{
    /// <summary>Figures stand at the end of the line, words at its start.</summary>
    public bool IsFigures { get; init; }
}

/// <summary>One row: a cell for each column; missing ones are empty, spare ones are not shown.</summary>
public sealed record Row(IReadOnlyList<Cell> Cells)
{
    public Row(params string[] texts) : this([.. texts.Select(text => new Cell([new Run(text)]))]) { }
}

/// <summary>The words of one cell.</summary>
public sealed record Cell(IReadOnlyList<Run> Runs);
