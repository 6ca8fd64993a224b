namespace Outcomes.Database.Import.Judging;

/// <summary>Who stands under whom, where everyone has at most one above: managers, parent teams, parent objectives.</summary>
internal sealed class ParentGraph
{
    private readonly Dictionary<string, (string Parent, int Line)> _above = [];

    public void Add(string key, string parent, int line) => _above[key] = (parent, line);

    /// <summary>Adds what earlier imports know of keys that this file does not bring.</summary>
    public void Complete(IReadOnlyDictionary<string, string> earlier)
    {
        foreach (var (key, parent) in earlier)
            _above.TryAdd(key, (parent, 0));
    }

    public string ParentOf(string key) => _above.TryGetValue(key, out var above) ? above.Parent : "";

    public void RefuseUnknown(FileLayout layout, Column column, KeySet keys, FaultList faults)
    {
        foreach (var (key, (parent, line)) in _above.Where(pair => pair.Value.Line > 0 && !keys.Contains(pair.Value.Parent)).ToList())
        {
            var nearest = keys.NearestTo(parent, candidate => !Reaches(candidate, key));
            var fix = nearest.Length > 0 ? Fixes.Write(nearest) : Fixes.LeaveEmpty();
            faults.Add(layout.File, line, column.Name, parent, $"no {layout.What} has this id", fix);
        }
    }

    /// <summary>Each cycle once, at the first of its records, shown whole.</summary>
    public void RefuseCycles(FileLayout layout, Column column, FaultList faults)
    {
        var seen = new Dictionary<string, int>();
        var walk = 0;
        foreach (var start in _above.Keys)
        {
            walk++;
            var at = start;
            while (at.Length > 0 && seen.TryAdd(at, walk))
                at = ParentOf(at);
            if (at.Length > 0 && seen[at] == walk)
                Refuse(CycleFrom(at), layout, column, faults);
        }
    }

    private void Refuse(List<string> cycle, FileLayout layout, Column column, FaultList faults)
    {
        var first = cycle.Where(key => _above[key].Line > 0).MinBy(key => _above[key].Line);
        if (first is null) // it stood there before this folder
            return;
        var turned = CycleFrom(first);
        faults.Add(
            layout.File, _above[first].Line, column.Name, _above[first].Parent,
            $"a cycle: {string.Join(" → ", turned)} → {first}", Fixes.LeaveEmpty());
    }

    private List<string> CycleFrom(string start)
    {
        var cycle = new List<string> { start };
        for (var at = ParentOf(start); at != start; at = ParentOf(at))
            cycle.Add(at);
        return cycle;
    }

    private bool Reaches(string from, string key)
    {
        var steps = 0;
        for (var at = from; at.Length > 0 && steps++ <= _above.Count; at = ParentOf(at))
            if (at == key)
                return true;
        return steps > _above.Count;
    }
}
