namespace Outcomes.Database.Import.Judging;

/// <summary>Every fault found so far; reading goes on after each, so that one run lists them all.</summary>
internal sealed class FaultList
{
    private readonly List<ImportFault> _faults = [];

    public int Count => _faults.Count;

    public void Add(string file, int line, string column, string value, string reason, string fix) =>
        _faults.Add(new ImportFault(file, line, column, Shown.Shortly(value), reason, fix));

    /// <summary>In reading order: by file, then by line, then as found.</summary>
    public IReadOnlyList<ImportFault> InOrder() =>
        [.. _faults.OrderBy(fault => ImportLayouts.OrderOf(fault.File)).ThenBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)];
}
