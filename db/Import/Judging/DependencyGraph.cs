namespace Outcomes.Database.Import.Judging;

/// <summary>Which deliverable waits for which: each may wait for several.</summary>
internal sealed class DependencyGraph
{
    private readonly Dictionary<string, List<(string To, int Line)>> _waitsFor = [];
    private readonly Dictionary<string, bool> _isDone = [];

    public void Add(string from, string to, int line)
    {
        if (!_waitsFor.TryGetValue(from, out var list))
            _waitsFor[from] = list = [];
        list.Add((to, line));
    }

    /// <summary>One refusal for each edge that closes a cycle, so that without those edges none is left; each cycle is shown whole.</summary>
    public void RefuseCycles(FileLayout layout, IEnumerable<(string From, string To)> earlier, FaultList faults)
    {
        foreach (var (from, to) in earlier)
            Add(from, to, 0);
        foreach (var start in _waitsFor.Keys.ToList())
            Walk(start, layout, faults);
    }

    /// <summary>Depth first without recursion, since a chain may be longer than the stack. A node is on the path until it is done.</summary>
    private void Walk(string start, FileLayout layout, FaultList faults)
    {
        if (!_isDone.TryAdd(start, false))
            return;
        var path = new List<(string Key, int Next)> { (start, 0) };
        while (path.Count > 0)
        {
            var (key, next) = path[^1];
            if (!_waitsFor.TryGetValue(key, out var edges) || next == edges.Count)
            {
                _isDone[key] = true;
                path.RemoveAt(path.Count - 1);
                continue;
            }

            path[^1] = (key, next + 1);
            if (_isDone.TryAdd(edges[next].To, false))
                path.Add((edges[next].To, 0));
            else if (!_isDone[edges[next].To])
                Refuse(path, edges[next].To, layout, faults);
        }
    }

    private void Refuse(List<(string Key, int Next)> path, string closes, FileLayout layout, FaultList faults)
    {
        var cycle = path.SkipWhile(step => step.Key != closes).ToList();
        var edges = cycle.Select(step => (step.Key, Edge: _waitsFor[step.Key][step.Next - 1])).ToList();
        var last = edges.FindLastIndex(edge => edge.Edge.Line > 0);
        if (last < 0) // it stood there before this folder
            return;
        var (from, (to, line)) = edges[last];
        var shown = string.Join(" → ", cycle.Select(step => step.Key).Append(closes));
        faults.Add(layout.File, line, "depends_on_deliverable_id", to, $"{from} would wait for itself: {shown}", Fixes.DeleteRecord());
    }
}
