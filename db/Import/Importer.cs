using Outcomes.Database.Bulk;
using Outcomes.Database.Import.Judging;
using Outcomes.Platform;

namespace Outcomes.Database.Import;

/// <summary>
/// Takes an organisation's folder of CSV files over, all or nothing (infra/docs/import.md). Every file is read and judged first, and with one fault nothing is
/// written; then everything is written in one transaction, in batches. Importing twice changes nothing.
/// </summary>
/// <remarks>Acts as the session's viewer, which must be the system.</remarks>
public sealed class Importer(OutcomesDb db)
{
    // From here on indexes are made after the rows, not with each.
    private const long LargeFolderBytes = 5 * 1024 * 1024;

    // New rows lie at the end, so that more pages would be kept for nothing.
    private const int CacheKiB = 32 * 1024;

    /// <param name="dryRun">Does everything but the commit.</param>
    /// <returns>What was done, or every fault.</returns>
    /// <exception cref="Forbidden">Somebody else than the system asks.</exception>
    public async Task<ImportReport> RunAsync(string folder, bool dryRun, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        if (!db.Viewer.IsSystem)
            throw new Forbidden("system-needed", "Import from the command line: outcomes import FOLDER.");
        var context = new ImportContext(db);
        var faults = new FaultList();
        var (files, dropped) = await JudgeAsync(folder, context, faults, progress, cancel);
        if (faults.Count > 0)
            return Refused(faults, dropped, dryRun);

        var isLarge = context.StartedEmpty && files.Sum(file => file.Length) > LargeFolderBytes;
        await using var quiet = isLarge ? await QuietFile.BeginAsync(db, CacheKiB, cancel) : null;
        await using var write = await db.BeginWriteAsync(cancel);
        await using var writer = context.Writer;
        if (isLarge)
            context.Pause = await IndexPause.BeginAsync(db, [.. LargeTables.Trail, .. LargeTables.Work], cancel);
        await new FolderImport(context, files).RunAsync(progress, cancel);
        if (context.Faults.Count > 0)
            return Refused(context.Faults, dropped, dryRun);
        if (!dryRun)
        {
            await write.CommitAsync(cancel);
            await PlannerNotes.RefreshAsync(db, cancel);
        }
        return Done(context, dropped, dryRun);
    }

    /// <summary>What judging needs to know (every key of every file) is let go when it is done: writing knows what it needs by itself.</summary>
    private static async Task<(IReadOnlyList<SourceFile> Files, IReadOnlyList<DroppedColumn> Dropped)> JudgeAsync(
        string folder, ImportContext context, FaultList faults, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var earlier = await new EarlierRows(context).LoadAsync(cancel);
        var opened = ImportFolder.Open(folder, earlier.IsFirst, faults);
        var judge = new FolderJudge(faults, earlier, context.Today);
        judge.Judge(opened, progress, cancel);
        return (opened.Files, judge.Dropped);
    }

    private static ImportReport Refused(FaultList faults, IReadOnlyList<DroppedColumn> dropped, bool dryRun) =>
        new() { Errors = faults.InOrder(), DroppedColumns = dropped, IsDryRun = dryRun };

    private static ImportReport Done(ImportContext context, IReadOnlyList<DroppedColumn> dropped, bool dryRun) => new()
    {
        Imported = context.Tally.Imported,
        Updated = context.Tally.Updated,
        Unchanged = context.Tally.Unchanged,
        Conflicts = context.Conflicts,
        DroppedColumns = dropped,
        IsDryRun = dryRun,
    };
}
