using Outcomes.Database.Import.Files;

namespace Outcomes.Database.Import.Judging;

/// <summary>Judges one record: its cells, whether its key and its unique cells are new, and what it refers to.</summary>
internal sealed class RecordRules(
    IReadOnlyDictionary<string, KeySet> keys, ReferenceRules references, AcceptorRules acceptors, EarlierImport earlier)
{
    private readonly Dictionary<string, Dictionary<string, int>> _unique = [];
    private readonly List<RowCells> _borrowed = [];

    public void Judge(JudgedRecord record, bool hasKeys)
    {
        var cells = record.Cells;
        var isFirst = !hasKeys || TakesKey(cells, record.IsWhole);
        if (!record.IsWhole)
            return;
        var row = cells.Layout.Read(cells);
        foreach (var column in cells.Layout.Columns.Where(column => column.Unique))
            TakeUnique(cells, column);
        references.Judge(cells, isFirst);
        if (row is ObjectiveRow objective)
            acceptors.Note(objective);
        if (row is DeliverableRow deliverable)
            acceptors.Judge(deliverable);
    }

    /// <summary>An address that somebody else holds here, whom this folder does not give another one.</summary>
    public void Finish(FileLayout layout)
    {
        foreach (var cells in _borrowed.Where(cells => !keys[layout.File].Brings(earlier.Addresses[cells.Text("email")])))
            cells.Refuse("email", $"the address of {earlier.Addresses[cells.Text("email")]}, who is here already",
                Fixes.Write($"person-{cells.Line}@example.org"));
        _borrowed.Clear();
    }

    private bool TakesKey(RowCells cells, bool isWhole)
    {
        var layout = cells.Layout;
        if (cells.Values.Take(layout.KeyColumns).Any(string.IsNullOrEmpty))
            return false;
        var first = keys[layout.File].Add(cells.Key, cells.Line);
        if (first > 0 && isWhole)
            RefuseDuplicate(cells, first);
        return first == 0;
    }

    private void RefuseDuplicate(RowCells cells, int first)
    {
        var layout = cells.Layout;
        var column = layout.Columns[0].Name;
        var reason = $"the same {layout.What} stands on line {first}";
        cells.Refuse(column, reason, layout.KeyColumns > 1 ? Fixes.DeleteRecord() : Fixes.Write($"{cells.Key}-{cells.Line}"));
    }

    private void TakeUnique(RowCells cells, Column column)
    {
        var seen = _unique.TryGetValue(column.Name, out var known) ? known : _unique[column.Name] = new(StringComparer.OrdinalIgnoreCase);
        var text = cells.Text(column.Name);
        if (earlier.Addresses.TryGetValue(text, out var holder) && holder != cells.Key)
            _borrowed.Add(cells);
        if (text.Length > 0 && !seen.TryAdd(text, cells.Line))
            cells.Refuse(column.Name, $"the same as on line {seen[text]}", Fixes.Write(column.ExampleFor(cells.Line)));
    }
}
