using Outcomes.Database.Import.Reading;

namespace Outcomes.Database.Import.Judging;

/// <summary>Where each known column stands in a file, and which columns are dropped.</summary>
internal sealed class HeaderMap
{
    private readonly FileLayout _layout;
    private readonly int _width;
    private readonly int[] _positions;
    private readonly List<(int At, string Name)> _dropped;
    private readonly int[] _droppedValues;
    private readonly int[] _absent;

    public HeaderMap(FileLayout layout, int width, int[] positions, List<(int At, string Name)> dropped)
    {
        (_layout, _width, _positions, _dropped) = (layout, width, positions, dropped);
        _droppedValues = new int[dropped.Count];
        _absent = [.. Enumerable.Range(0, positions.Length).Where(column => positions[column] < 0)];
    }

    /// <summary>False when a column of the key is not there, so that no record of the file has a name.</summary>
    public bool HasKey => _positions.Take(_layout.KeyColumns).All(at => at >= 0);

    public IEnumerable<DroppedColumn> Dropped =>
        _dropped.Select((column, i) => new DroppedColumn(_layout.File, column.Name, _droppedValues[i]));

    /// <summary>The record's cells by known column. False when its cells are shifted, so that only the first ones say anything.</summary>
    public bool TryRead(CsvRecord record, FaultList faults, out RowCells cells)
    {
        var values = _positions.Select(at => at >= 0 && at < record.Cells.Count ? record.Cells[at].Text : "").ToArray();
        cells = new RowCells(_layout, record.Line, values, faults) { AbsentColumns = _absent };
        if (RefusesQuotes(record, faults) || RefusesWidth(record, faults))
            return false;
        for (var i = 0; i < _dropped.Count; i++)
            _droppedValues[i] += record.Cells[_dropped[i].At].Text.Length > 0 ? 1 : 0;
        for (var column = 0; column < _positions.Length; column++)
            if (_positions[column] >= 0)
                RefuseCell(column, record.Cells[_positions[column]], cells);
        return true;
    }

    private bool RefusesQuotes(CsvRecord record, FaultList faults)
    {
        for (var at = 0; at < record.Cells.Count; at++)
        {
            var cell = record.Cells[at];
            if (!CellDefects.Shifts(cell.Defect))
                continue;
            var column = Array.IndexOf(_positions, at) is >= 0 and var known ? _layout.Columns[known].Name : "";
            faults.Add(_layout.File, record.Line, column, cell.Repaired, CellDefects.Reason(cell.Defect), CellDefects.Fix(cell));
            return true;
        }

        return false;
    }

    private bool RefusesWidth(CsvRecord record, FaultList faults)
    {
        var missing = _width - record.Cells.Count;
        var extra = record.Cells.Skip(_width).Where(cell => cell.Text.Length > 0).Select(cell => cell.Text).ToList();
        if (missing <= 0 && extra.Count == 0) // empty cells at the end are what a spreadsheet adds
            return false;
        var reason = $"{record.Cells.Count} cells, the header has {_width}";
        var fix = missing > 0 ? Fixes.Append(new string(',', missing)) : Fixes.CutCells(_width);
        faults.Add(_layout.File, record.Line, "", string.Join(',', extra), reason, fix);
        return true;
    }

    private void RefuseCell(int at, CsvCell cell, RowCells cells)
    {
        var column = _layout.Columns[at];
        if (cell.Defect != CellDefect.None)
            cells.RefuseDefect(at, cell);
        else if (cell.Text.Length > column.Longest)
            cells.Refuse(column.Name, $"{cell.Text.Length} characters, at most {column.Longest} are kept", Fixes.Shorten(column.Longest));
        else if (column.Required && string.IsNullOrWhiteSpace(cell.Text))
            cells.RefuseMissing(column);
    }
}
