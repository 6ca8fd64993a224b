namespace Outcomes.Web.Administration;

/// <summary>Imports a folder of CSV files in the name of a signed-in administrator; the host brings it along, for pages know no database.</summary>
/// <param name="folder">Holds the files.</param>
/// <param name="dryRun">Everything but keeping it.</param>
/// <param name="actorId">Who asks, for the audit trail.</param>
public delegate Task<ImportAnswer> RunImport(string folder, bool dryRun, Guid actorId, CancellationToken cancel);

/// <summary>What an import did or would do, or every fault.</summary>
/// <param name="Counts">By kind: new, changed, as before.</param>
/// <param name="Dropped">Columns that speak of effort or presence, and how many values were not read.</param>
/// <param name="Json">The same for programs.</param>
public sealed record ImportAnswer(
    bool IsDryRun, IReadOnlyList<(string Kind, int Imported, int Updated, int Unchanged)> Counts, IReadOnlyList<ImportFaultLine> Faults,
    IReadOnlyList<(string Place, string Imported, string Here, string Value)> Conflicts, IReadOnlyList<(string File, string Column, int Values)> Dropped, string Json)
{
    public bool Worked => Faults.Count == 0;
}

/// <summary>One reason why the files were refused.</summary>
/// <param name="Line">0 where the whole file is at fault.</param>
/// <param name="Fix">What to do, with a value that would pass.</param>
public sealed record ImportFaultLine(string File, int Line, string Column, string Value, string Reason, string Fix);
