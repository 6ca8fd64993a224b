namespace Outcomes.Database.Import.Judging;

/// <summary>The keys of one file: those it brings and those that an earlier import brought.</summary>
internal sealed class KeySet(IReadOnlySet<string> earlier)
{
    // Beyond this many, only names next to the written one in the alphabet are compared with it letter by letter.
    private const int FewEnoughToCompare = 2000;
    private const int Neighbours = 50;

    private readonly Dictionary<string, int> _lines = [];
    private string[] _sorted = [];
    private int _sortedFor = -1;

    /// <summary>False when the file could not be read to its end or has no key column: then nothing can be said of references to it.</summary>
    public bool IsComplete { get; set; } = true;

    /// <summary>The line on which the key stood before, or 0 when it is new.</summary>
    public int Add(string key, int line)
    {
        if (_lines.TryAdd(key, line))
            return 0;
        return _lines[key];
    }

    /// <summary>True when this file has the key.</summary>
    public bool Brings(string key) => _lines.ContainsKey(key);

    public bool Contains(string key) => _lines.ContainsKey(key) || earlier.Contains(key);

    /// <summary>The known key that was most likely meant, among those that would pass; empty when none would.</summary>
    public string NearestTo(string written, Func<string, bool> passes)
    {
        if (_sortedFor != _lines.Count)
            _sorted = [.. _lines.Keys.Union(earlier).Order(StringComparer.Ordinal)];
        _sortedFor = _lines.Count;
        return Nearest.To(written, Around(written).Where(passes)) is { Length: > 0 } near ? near : _sorted.FirstOrDefault(passes, "");
    }

    private IEnumerable<string> Around(string written)
    {
        if (_sorted.Length <= FewEnoughToCompare)
            return _sorted;
        var at = Array.BinarySearch(_sorted, written, StringComparer.Ordinal);
        var from = Math.Max(0, (at < 0 ? ~at : at) - Neighbours);
        return _sorted.Skip(from).Take(2 * Neighbours);
    }
}
