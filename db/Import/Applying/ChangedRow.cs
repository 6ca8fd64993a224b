using Outcomes.Database.Import.Files;
using Outcomes.Database.Import.Judging;

namespace Outcomes.Database.Import;

/// <summary>A record whose file says something else than at the last import.</summary>
/// <param name="Now">What it says now.</param>
/// <param name="Before">What it said then.</param>
/// <param name="Last">The cells it had then.</param>
/// <param name="Known">What was remembered.</param>
internal sealed record ChangedRow<TRow>(TRow Now, TRow Before, string[] Last, ImportedRow Known) where TRow : ImportRow
{
    /// <summary>A column that the file does not have any more says nothing: its last value stands.</summary>
    public static bool IsChanged(FileLayout layout, TRow row, ImportedRow known, out ChangedRow<TRow> change)
    {
        change = new ChangedRow<TRow>(row, row, row.Cells.Values, known);
        if (row.Cells.AbsentColumns.Count == 0 && IsSame(layout, row.Cells.Values, known))
            return false;
        var last = StoredValues.Read(layout, known.Values);
        var values = row.Cells.Values.ToArray();
        foreach (var at in row.Cells.AbsentColumns)
            values[at] = last[at];
        if (IsSame(layout, values, known))
            return false;
        var now = (TRow)layout.Read(new RowCells(layout, row.Cells.Line, values, new FaultList()));
        change = new ChangedRow<TRow>(now, StoredValues.ReadRow<TRow>(layout, last), last, known);
        return true;
    }

    private static bool IsSame(FileLayout layout, string[] values, ImportedRow known) =>
        ImportedRow.HashOf(StoredValues.Write(layout, values)).AsSpan().SequenceEqual(known.Sha256);
}
