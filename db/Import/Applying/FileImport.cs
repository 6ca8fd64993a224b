using Microsoft.EntityFrameworkCore;
using Outcomes.Database.Import.Files;
using Outcomes.Database.Import.Judging;

namespace Outcomes.Database.Import;

/// <summary>Writes one file: reads it again in batches, tells new, changed and unchanged records apart, and saves each batch before the next.</summary>
internal abstract class FileImport<TRow>(ImportContext context, FileLayout layout) where TRow : ImportRow
{
    protected ImportContext Context => context;

    protected virtual int BatchSize => 500;

    /// <summary>True when new records also change rows that are here.</summary>
    protected bool TouchesRowsHere { get; set; }

    /// <summary>Writes every record of the file. Nothing is committed here.</summary>
    public async Task RunAsync(SourceFile file, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var (done, length) = (0L, file.Length);
        var waiting = new List<TRow>();
        foreach (var batch in Records(file, bytes => done = bytes).Chunk(BatchSize))
        {
            var ready = WithParents([.. waiting, .. batch], waiting);
            await WriteAsync(ready, cancel);
            progress?.Report(new ImportProgress($"Writing {layout.File}", done, length));
        }

        while (waiting.Count > 0)
            await WriteAsync(WithParents([.. waiting], waiting), cancel);
        progress?.Report(new ImportProgress($"Writing {layout.File}", length, length));
    }

    /// <summary>The key of the record of the same file that must be here before this one; empty when there is none.</summary>
    protected virtual string ParentOf(TRow row) => "";

    protected virtual bool IsKnown(string key) => true;

    /// <summary>Makes rows of records that were never imported, and calls <see cref="Remember"/> for each.</summary>
    protected abstract Task AddAsync(IReadOnlyList<TRow> rows, CancellationToken cancel);

    /// <summary>Brings rows up to date, and calls <see cref="Settle"/> for each.</summary>
    protected abstract Task ChangeAsync(IReadOnlyList<ChangedRow<TRow>> rows, CancellationToken cancel);

    protected void Remember(TRow row, Guid id, bool wasPast = false)
    {
        context.Db.Add(new ImportedRow(layout.File, ImportedRow.StoredKey(row.Key), id, StoredValues.Write(layout, row.Cells.Values), wasPast));
        context.Tally.CountImported(layout.Name);
    }

    /// <summary>Remembers what the file says now, except in the columns whose change was not taken, and reports those.</summary>
    protected void Settle<TDraft>(ChangedRow<TRow> changed, Merged<TDraft> merged, TDraft here, Guid id)
    {
        var values = changed.Now.Cells.Values.ToArray();
        foreach (var field in merged.Conflicts)
        {
            var at = layout.Position(field.Column);
            var shown = ShownValue.Of(field.Value(here), context);
            context.Conflicts.Add(new ImportConflict(
                layout.File, changed.Now.Cells.Line, changed.Now.Key.Replace('\u001f', ' '), field.Column, changed.Last[at], shown, values[at]));
            values[at] = changed.Last[at];
        }

        changed.Known.Take(id, StoredValues.Write(layout, values));
        if (merged.Taken > 0)
            context.Tally.CountUpdated(layout.Name);
        else
            context.Tally.CountUnchanged(layout.Name);
    }

    /// <summary>What it became, or what its column names, was deleted here; that stays, and is reported until the file agrees.</summary>
    protected void SettleDeleted(TRow row, string column = "")
    {
        var value = column.Length > 0 ? row.Cells.Text(column) : "";
        context.Conflicts.Add(new ImportConflict(layout.File, row.Cells.Line, row.Key.Replace('\u001f', ' '), column, value, "deleted", value));
        context.Deleted.Add((layout.File, row.Key)); // and so is what refers to it
        context.Tally.CountUnchanged(layout.Name);
    }

    private string RefersToDeleted(TRow row) => context.Deleted.Count == 0 ? "" : layout.Columns
        .FirstOrDefault(column => column.RefersTo.Length > 0 && context.Deleted.Contains((column.RefersTo, row.Cells.Text(column.Name))))?.Name ?? "";

    private IEnumerable<TRow> Records(SourceFile file, Action<long> read)
    {
        var faults = new FaultList();
        foreach (var record in file.Records(faults, new FileOutcome()))
        {
            read(record.BytesRead);
            var row = record.IsWhole ? layout.Read(record.Cells) : null;
            if (faults.Count > 0 || row is null) // it was right a moment ago
                throw new IOException($"{layout.File} was changed while it was imported. Nothing was imported; try again.");
            yield return (TRow)row;
        }
    }

    /// <summary>The rows whose parent is here or among them; the others go on waiting.</summary>
    private List<TRow> WithParents(List<TRow> rows, List<TRow> waiting)
    {
        waiting.Clear();
        var keys = rows.Select(row => row.Key).ToHashSet();
        for (var before = -1; before != rows.Count;)
        {
            before = rows.Count;
            var early = rows.Where(row => ParentOf(row) is { Length: > 0 } parent && !IsKnown(parent) && !keys.Contains(parent)).ToList();
            waiting.AddRange(early);
            keys.ExceptWith(early.Select(row => row.Key));
            rows = early.Count > 0 ? [.. rows.Except(early, ReferenceEqualityComparer.Instance).Cast<TRow>()] : rows;
        }

        return rows;
    }

    private async Task WriteAsync(List<TRow> rows, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var keys = rows.Select(row => ImportedRow.StoredKey(row.Key)).ToList();
        var known = await context.Db.Set<ImportedRow>().AsTracking()
            .Where(row => row.Source == layout.File && keys.Contains(row.Key)).ToDictionaryAsync(row => row.Key, cancel);
        var (added, changed) = (new List<TRow>(), new List<ChangedRow<TRow>>());
        foreach (var row in rows)
            if (RefersToDeleted(row) is { Length: > 0 } column)
                SettleDeleted(row, column);
            else if (!known.TryGetValue(ImportedRow.StoredKey(row.Key), out var last))
                added.Add(row);
            else if (ChangedRow<TRow>.IsChanged(layout, row, last, out var change))
                changed.Add(change);
            else
                context.Tally.CountUnchanged(layout.Name);
        await AddAsync(added, cancel);
        if (changed.Count > 0)
            await ChangeAsync(changed, cancel);
        // New rows need no search for changes, and the search takes a third of an import's time (measured).
        context.Db.ChangeTracker.AutoDetectChangesEnabled = changed.Count > 0 || TouchesRowsHere;
        await context.Db.SaveChangesAsync(cancel);
        context.Db.ChangeTracker.AutoDetectChangesEnabled = true;
        context.Db.ChangeTracker.Clear();
    }
}
