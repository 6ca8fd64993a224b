using Outcomes.Database.Import.Files;
using Outcomes.Database.Import.Judging;

namespace Outcomes.Database.Import;

/// <summary>The rows of a file that was judged right a moment ago.</summary>
internal static class FileRecords
{
    /// <param name="read">Told how many bytes are read.</param>
    public static IEnumerable<TRow> Of<TRow>(SourceFile file, Action<long> read) where TRow : ImportRow
    {
        var faults = new FaultList();
        foreach (var record in file.Records(faults, new FileOutcome()))
        {
            read(record.BytesRead);
            var row = record.IsWhole ? file.Layout.Read(record.Cells) : null;
            if (faults.Count > 0 || row is null)
                throw new IOException($"{file.Layout.File} was changed while it was imported. Nothing was imported; try again.");
            yield return (TRow)row;
        }
    }
}
