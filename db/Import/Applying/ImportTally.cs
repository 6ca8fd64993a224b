namespace Outcomes.Database.Import;

/// <summary>Counts what became of the records, by the name of their file in reports.</summary>
internal sealed class ImportTally
{
    private readonly Dictionary<string, int> _imported = [];
    private readonly Dictionary<string, int> _updated = [];
    private readonly Dictionary<string, int> _unchanged = [];

    public ImportCounts Imported => Counts(_imported);

    public ImportCounts Updated => Counts(_updated);

    public ImportCounts Unchanged => Counts(_unchanged);

    public void CountImported(string name) => _imported[name] = _imported.GetValueOrDefault(name) + 1;

    public void CountUpdated(string name) => _updated[name] = _updated.GetValueOrDefault(name) + 1;

    public void CountUnchanged(string name) => _unchanged[name] = _unchanged.GetValueOrDefault(name) + 1;

    private static ImportCounts Counts(Dictionary<string, int> of) => new()
    {
        People = of.GetValueOrDefault("people"),
        Teams = of.GetValueOrDefault("teams"),
        Objectives = of.GetValueOrDefault("objectives"),
        KeyResults = of.GetValueOrDefault("keyResults"),
        Deliverables = of.GetValueOrDefault("deliverables"),
        Evidence = of.GetValueOrDefault("evidence"),
        Dependencies = of.GetValueOrDefault("dependencies"),
        CheckIns = of.GetValueOrDefault("checkIns"),
    };
}
