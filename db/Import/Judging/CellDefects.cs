using Outcomes.Database.Import.Reading;

namespace Outcomes.Database.Import.Judging;

/// <summary>What is said of a cell whose bytes are not right.</summary>
internal static class CellDefects
{
    /// <summary>A wrong quote shifts the cells after it, so the rest of such a record says nothing.</summary>
    public static bool Shifts(CellDefect defect) => defect is CellDefect.StrayQuote or CellDefect.TextAfterQuote or CellDefect.UnterminatedQuote;

    public static string Reason(CellDefect defect) => defect switch
    {
        CellDefect.NotUtf8 => "not UTF-8",
        CellDefect.ZeroByte => "holds a zero byte",
        CellDefect.StrayQuote => "a quotation mark inside a cell that is not in quotation marks",
        CellDefect.TextAfterQuote => "text after the closing quotation mark",
        _ => "the quotation mark is never closed",
    };

    public static string Fix(CsvCell cell) => Shifts(cell.Defect) ? Fixes.WriteInQuotes(cell.Repaired) : Fixes.Write(cell.Repaired);
}
