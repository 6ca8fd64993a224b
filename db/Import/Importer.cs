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
    /// <param name="dryRun">Does everything but the commit.</param>
    /// <returns>What was done, or every fault.</returns>
    /// <exception cref="Forbidden">Somebody else than the system asks.</exception>
    public async Task<ImportReport> RunAsync(string folder, bool dryRun, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        if (!db.Viewer.IsSystem)
            throw new Forbidden("system-needed", "Import from the command line: outcomes import FOLDER.");
        var context = new ImportContext(db);
        var earlier = await new EarlierRows(context).LoadAsync(cancel);
        var faults = new FaultList();
        var opened = ImportFolder.Open(folder, earlier.IsFirst, faults);
        var judge = new FolderJudge(faults, earlier, context.Today);
        judge.Judge(opened, progress, cancel);
        if (faults.Count > 0)
            return Refused(faults, judge, dryRun);

        await using var write = await db.BeginWriteAsync(cancel);
        await new FolderImport(context).RunAsync(opened.Files, progress, cancel);
        if (context.Faults.Count > 0)
            return Refused(context.Faults, judge, dryRun);
        if (!dryRun)
            await write.CommitAsync(cancel);
        return Done(context, judge, dryRun);
    }

    private static ImportReport Refused(FaultList faults, FolderJudge judge, bool dryRun) =>
        new() { Errors = faults.InOrder(), DroppedColumns = judge.Dropped, IsDryRun = dryRun };

    private static ImportReport Done(ImportContext context, FolderJudge judge, bool dryRun) => new()
    {
        Imported = context.Tally.Imported,
        Updated = context.Tally.Updated,
        Unchanged = context.Tally.Unchanged,
        Conflicts = context.Conflicts,
        DroppedColumns = judge.Dropped,
        IsDryRun = dryRun,
    };
}
