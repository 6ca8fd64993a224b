namespace Outcomes.Database.Import.Reading;

/// <summary>One record of a CSV file with the physical line on which it starts, counted from 1.</summary>
/// <param name="Line">The physical line: line breaks inside quoted cells and empty lines are counted.</param>
/// <param name="Cells">The cells in the order of the file.</param>
/// <param name="EndOfReading">True when the record is larger than the reader takes, so that nothing after it was read.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<CsvCell> Cells, bool EndOfReading = false)
{
    /// <summary>A line of nothing but commas: what a spreadsheet writes for an empty row.</summary>
    public bool IsBlank => Cells.All(cell => cell.Text.Length == 0 && cell.Defect == CellDefect.None);
}
