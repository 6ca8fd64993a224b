namespace Outcomes.Database.Import.Judging;

/// <summary>What earlier imports brought, as far as judging a folder needs it: references may name it, and cycles may close over it.</summary>
internal sealed class EarlierImport
{
    public static readonly EarlierImport None = new();

    private readonly Dictionary<string, HashSet<string>> _keys = ImportLayouts.All.ToDictionary(layout => layout.File, _ => new HashSet<string>());
    private readonly Dictionary<string, Dictionary<string, string>> _parents = ImportLayouts.All.ToDictionary(layout => layout.File,
        _ => new Dictionary<string, string>());

    public bool IsFirst => _keys.Values.All(keys => keys.Count == 0);

    /// <summary>The file's keys.</summary>
    public HashSet<string> Keys(string file) => _keys[file];

    /// <summary>Key to the key of its manager, parent team or parent objective.</summary>
    public Dictionary<string, string> Parents(string file) => _parents[file];

    /// <summary>Pairs of deliverables: the first waits for the second.</summary>
    public List<(string From, string To)> Dependencies { get; } = [];

    /// <summary>Mail addresses of people who carry an id of a source, to that id.</summary>
    public Dictionary<string, string> Addresses { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The last day of each objective's period.</summary>
    public Dictionary<string, DateOnly> PeriodEnds { get; } = [];
}
