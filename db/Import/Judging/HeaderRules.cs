using Outcomes.Database.Import.Reading;
using Outcomes.Platform;

namespace Outcomes.Database.Import.Judging;

/// <summary>Judges a file's first record: which columns it names, twice, not at all, or by a name that nobody knows.</summary>
internal sealed class HeaderRules(FileLayout layout, FaultList faults)
{
    private readonly int[] _positions = [.. layout.Columns.Select(_ => -1)];
    private readonly List<(int At, string Name)> _dropped = [];
    private readonly List<string> _unknown = [];
    private int _line;

    /// <summary>The map, or nothing of use (no file of this name can be read by it) when the header is no header at all.</summary>
    public bool TryMap(CsvRecord header, out HeaderMap map)
    {
        _line = header.Line;
        var names = header.Cells.Select(cell => cell.Text.Trim()).ToArray();
        var readable = !RefusesDefect(header) && !RefusesSeparator(names);
        if (readable)
        {
            for (var at = 0; at < names.Length; at++)
                Place(at, names[at]);
            RefuseUnknownAndMissing();
        }

        map = new HeaderMap(layout, names.Length, _positions, _dropped);
        return readable;
    }

    private bool RefusesDefect(CsvRecord header)
    {
        var wrong = header.Cells.FirstOrDefault(cell => cell.Defect != CellDefect.None);
        if (wrong.Defect == CellDefect.None)
            return false;
        faults.Add(layout.File, _line, "", wrong.Text, $"the header: {CellDefects.Reason(wrong.Defect)}", Fixes.WriteHeader(layout.Header));
        return true;
    }

    private bool RefusesSeparator(string[] names)
    {
        if (names.Length > 1 || names.Any(layout.Knows))
            return false;
        var written = names.FirstOrDefault("");
        var fix = written.IndexOfAny([';', '\t', '|']) is >= 0 and var at ? Fixes.Separate(written[at]) : Fixes.WriteHeader(layout.Header);
        faults.Add(layout.File, _line, "", written, "the header names no column; columns are separated by commas", fix);
        return true;
    }

    private void Place(int at, string name)
    {
        var known = layout.Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase));
        if (known is null && EffortTerms.IsEffort(name))
            _dropped.Add((at, name));
        else if (known is null)
            _unknown.Add(name);
        else if (_positions[layout.Position(known.Name)] is >= 0 and var first)
            faults.Add(layout.File, _line, name, name, $"the column is there twice, as number {first + 1} and {at + 1}", Fixes.DeleteColumn(name));
        else
            _positions[layout.Position(known.Name)] = at;
    }

    private void RefuseUnknownAndMissing()
    {
        var missing = layout.Columns.Where((column, at) => _positions[at] < 0).ToList();
        foreach (var name in _unknown)
        {
            var meant = missing.Find(column => column.Name == Nearest.To(name, missing.Select(other => other.Name)) && Nearest.IsSlip(name, column.Name));
            var nearest = meant?.Name ?? Nearest.To(name, layout.Columns.Select(column => column.Name));
            var fix = meant is null ? Fixes.DeleteColumn(name) : Fixes.RenameColumn(nearest);
            faults.Add(layout.File, _line, name, name, $"unknown column; the nearest known one is {nearest}", fix);
            if (meant is not null)
                missing.Remove(meant);
        }

        foreach (var column in missing.Where(column => !column.Optional))
            faults.Add(layout.File, _line, column.Name, "", "the column is missing", Fixes.AddColumn(column));
    }
}
