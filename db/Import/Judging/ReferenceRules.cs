namespace Outcomes.Database.Import.Judging;

/// <summary>Judges what records refer to: other files at once, the own file (managers, parents) once all its keys are known.</summary>
internal sealed class ReferenceRules(IReadOnlyDictionary<string, KeySet> keys, FaultList faults)
{
    private readonly Dictionary<string, ParentGraph> _parents = [];
    private readonly DependencyGraph _dependencies = new();

    /// <summary>Key to parent key of the people: their managers.</summary>
    public string ManagerOf(string person) => Parents("people.csv").ParentOf(person);

    public void Judge(RowCells cells, bool isFirstOfItsKey)
    {
        foreach (var column in cells.Layout.Columns.Where(column => column.RefersTo.Length > 0))
        {
            var text = cells.Text(column.Name);
            if (column.RefersTo != cells.Layout.File)
                JudgeOther(cells, column, text);
            else if (isFirstOfItsKey && text.Length > 0)
                Parents(cells.Layout.File).Add(cells.Key, text, cells.Line);
        }

        if (cells.Layout.File == "dependencies.csv" && isFirstOfItsKey)
            _dependencies.Add(cells.Values[0], cells.Values[1], cells.Line);
    }

    /// <summary>Called when a file has been read to its end.</summary>
    public void Finish(FileLayout layout, EarlierImport earlier)
    {
        if (layout.File == "dependencies.csv")
            _dependencies.RefuseCycles(layout, earlier.Dependencies, faults);
        if (layout.Columns.FirstOrDefault(column => column.RefersTo == layout.File) is not { } column)
            return;
        var parents = Parents(layout.File);
        parents.Complete(earlier.Parents(layout.File));
        if (keys[layout.File].IsComplete)
            parents.RefuseUnknown(layout, column, keys[layout.File], faults);
        parents.RefuseCycles(layout, column, faults);
    }

    private ParentGraph Parents(string file) => _parents.TryGetValue(file, out var graph) ? graph : _parents[file] = new ParentGraph();

    private void JudgeOther(RowCells cells, Column column, string text)
    {
        var known = keys[column.RefersTo];
        if (text.Length == 0 && !column.Required || !known.IsComplete || cells.IsRefused(column.Name) || known.Contains(text))
            return;
        var reason = text.Length == 0 ? "empty, but needed" : $"no {ImportLayouts.Of(column.RefersTo).What} has this id";
        var nearest = known.NearestTo(text, _ => true);
        cells.Refuse(column.Name, reason, nearest.Length > 0 || column.Required ? Fixes.Write(nearest) : Fixes.LeaveEmpty());
    }
}
