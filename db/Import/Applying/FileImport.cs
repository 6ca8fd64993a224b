using Microsoft.EntityFrameworkCore;
using Outcomes.Database.Import.Files;
using Outcomes.Database.Import.Judging;

namespace Outcomes.Database.Import;

/// <summary>Writes one file: reads it again in batches, tells new, changed and unchanged records apart, and saves each batch before the next.</summary>
internal abstract class FileImport<TRow>(ImportContext context, FileLayout layout) where TRow : ImportRow
{
    // A record and what hangs on it, its link of the audit trail and the memory of it.
    private const int RowsEach = 5;

    protected ImportContext Context => context;

    protected virtual int BatchSize => 2000;

    /// <summary>True when new records are added to rows that must be searched for.</summary>
    protected virtual bool AsksRowsHere => false;

    /// <summary>True when new records also change rows that are here.</summary>
    protected bool TouchesRowsHere { get; set; }

    /// <summary>Writes every record of the file. Nothing is committed here.</summary>
    public async Task RunAsync(SourceFile file, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var (done, length) = (0L, file.Length);
        var waiting = new List<TRow>();
        foreach (var batch in FileRecords.Of<TRow>(file, bytes => done = bytes).Chunk(BatchSize))
        {
            var ready = WithParents([.. waiting, .. batch], waiting);
            await WriteAsync(ready, cancel);
            progress?.Report(new ImportProgress($"Writing {layout.File}", done, length));
        }

        while (waiting.Count > 0)
            await WriteAsync(WithParents([.. waiting], waiting), cancel);
        await context.Writer.FlushAsync(cancel);
        progress?.Report(new ImportProgress($"Writing {layout.File}", length, length));
    }

    /// <summary>The key of the record of the same file that must be here before this one; empty when there is none.</summary>
    protected virtual string ParentOf(TRow row) => "";

    protected virtual bool IsKnown(string key) => true;

    /// <summary>Makes rows of records that were never imported, and calls <see cref="Remember"/> for each.</summary>
    protected abstract Task AddAsync(IReadOnlyList<TRow> rows, CancellationToken cancel);

    /// <summary>Brings rows up to date, and calls <see cref="Settle"/> for each.</summary>
    protected abstract Task ChangeAsync(IReadOnlyList<ChangedRow<TRow>> rows, CancellationToken cancel);

    protected void Remember(TRow row, Guid id, bool wasPast = false) => context.Remember(layout, row, id, wasPast);

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

    /// <summary>The rows whose parent is here or among them, parents first; the others go on waiting.</summary>
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

        return ParentsFirst(rows);
    }

    private List<TRow> ParentsFirst(List<TRow> rows)
    {
        if (rows.TrueForAll(row => ParentOf(row).Length == 0))
            return rows;
        var (byKey, ordered, placed) = (rows.ToDictionary(row => row.Key), new List<TRow>(rows.Count), new HashSet<string>());
        var chain = new Stack<TRow>();
        foreach (var row in rows)
        {
            for (var next = row; next is not null && placed.Add(next.Key); next = byKey.GetValueOrDefault(ParentOf(next)))
                chain.Push(next);
            while (chain.TryPop(out var first))
                ordered.Add(first);
        }

        return ordered;
    }

    private async Task WriteAsync(List<TRow> rows, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var (added, changed) = await TellApartAsync(rows, cancel);
        if (added.Count > 0)
        {
            if (AsksRowsHere)
                await context.SettleAsync(cancel);
            await AddAsync(added, cancel);
        }

        if (changed.Count > 0)
            await ChangeAsync(changed, cancel);
        await SaveAsync(changed.Count > 0 || (added.Count > 0 && TouchesRowsHere), cancel);
    }

    private async Task<(List<TRow> Added, List<ChangedRow<TRow>> Changed)> TellApartAsync(List<TRow> rows, CancellationToken cancel)
    {
        var hashes = await HashesAsync(rows, cancel);
        var known = await KnownAsync([.. rows.Where(row => IsOther(row, hashes))], cancel);
        var (added, changed) = (new List<TRow>(), new List<ChangedRow<TRow>>());
        foreach (var row in rows)
            if (context.Written.Remove((layout.File, row.Key)))
                continue;
            else if (RefersToDeleted(row) is { Length: > 0 } column)
                SettleDeleted(row, column);
            else if (!hashes.ContainsKey(ImportedRow.StoredKey(row.Key)))
                added.Add(row);
            else if (known.TryGetValue(ImportedRow.StoredKey(row.Key), out var last) && ChangedRow<TRow>.IsChanged(layout, row, last, out var change))
                changed.Add(change);
            else
                context.Tally.CountUnchanged(layout.Name);
        return (added, changed);
    }

    private async Task<Dictionary<string, byte[]>> HashesAsync(List<TRow> rows, CancellationToken cancel)
    {
        if (context.RemembersNothing)
            return [];
        await context.Writer.FlushAsync(cancel);
        var keys = rows.Select(row => ImportedRow.StoredKey(row.Key)).ToList();
        return await context.Db.Set<ImportedRow>().Where(row => row.Source == layout.File && keys.Contains(row.Key))
            .Select(row => new { row.Key, row.Sha256 }).ToDictionaryAsync(row => row.Key, row => row.Sha256, cancel);
    }

    private bool IsOther(TRow row, Dictionary<string, byte[]> hashes) => hashes.TryGetValue(ImportedRow.StoredKey(row.Key), out var hash)
        && (row.Cells.AbsentColumns.Count > 0 || !ImportedRow.HashOf(StoredValues.Write(layout, row.Cells.Values)).AsSpan().SequenceEqual(hash));

    private async Task<Dictionary<string, ImportedRow>> KnownAsync(List<TRow> rows, CancellationToken cancel)
    {
        if (rows.Count == 0)
            return [];
        var keys = rows.Select(row => ImportedRow.StoredKey(row.Key)).ToList();
        return await context.Db.Set<ImportedRow>().AsTracking()
            .Where(row => row.Source == layout.File && keys.Contains(row.Key)).ToDictionaryAsync(row => row.Key, cancel);
    }

    // What is here may come to refer to what is new: new rows first.
    private async Task SaveAsync(bool hasChanges, CancellationToken cancel)
    {
        if (!hasChanges)
        {
            await context.Writer.WriteIfFullAsync(cancel, RowsEach);
            return;
        }

        await context.Writer.FlushAsync(cancel);
        await context.Db.SaveChangesAsync(cancel);
        context.Db.ChangeTracker.Clear();
    }
}
