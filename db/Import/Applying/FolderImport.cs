using Microsoft.EntityFrameworkCore;
using Outcomes.Database.Import.Judging;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Database.Import;

/// <summary>Writes the files one after the other, and then, once and in bulk, what follows from their rows: closures, counts, progress.</summary>
internal sealed class FolderImport(ImportContext context, IReadOnlyList<SourceFile> files)
{
    private const int BatchSize = 500;

    public async Task RunAsync(IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        foreach (var graph in await context.Db.Set<GraphLock>().OrderBy(row => row.Name).Select(row => row.Name).ToListAsync(cancel))
            await context.Db.LockGraphAsync(graph, cancel);
        var people = new PersonImport(context);
        foreach (var file in files)
        {
            // What reading and the file before needed is given back: the server's collector would keep it for later.
            if (context.Pause is not null)
                GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            await WriteAsync(file, people, progress, cancel);
        }

        await people.RefuseLeftAsync(cancel);
        progress?.Report(new ImportProgress("Counting", 0, 0));
        await context.SettleAsync(cancel);
        await FollowAsync(people.Moved, cancel);
    }

    private Task WriteAsync(SourceFile file, PersonImport people, IProgress<ImportProgress>? told, CancellationToken cancel) => file.Layout.File switch
    {
        "teams.csv" => new TeamImport(context).RunAsync(file, told, cancel),
        "people.csv" => people.RunAsync(file, told, cancel),
        "objectives.csv" => new ObjectiveImport(context, new(context, FileOf("key_results.csv"), key => key.ObjectiveId))
            .RunAsync(file, told, cancel),
        "key_results.csv" => new KeyResultImport(context).RunAsync(file, told, cancel),
        "deliverables.csv" => new DeliverableImport(context, new(context, FileOf("evidence.csv"), piece => piece.DeliverableId))
            .RunAsync(file, told, cancel),
        "evidence.csv" => new EvidenceImport(context).RunAsync(file, told, cancel),
        "dependencies.csv" => new DependencyImport(context).RunAsync(file, told, cancel),
        "check_ins.csv" => new CheckInImport(context).RunAsync(file, told, cancel),
        _ => throw new NotSupportedException($"Nothing writes {file.Layout.File}."),
    };

    private SourceFile? FileOf(string name) => files.FirstOrDefault(file => file.Layout.File == name);

    private async Task FollowAsync(IReadOnlyCollection<Guid> moved, CancellationToken cancel)
    {
        var (imported, updated) = (context.Tally.Imported, context.Tally.Updated);
        if (imported.Named.Concat(updated.Named).All(kind => kind.Count == 0))
            return;
        if (!context.StartedEmpty)
            await ParentCycles.RefuseAsync(context, cancel);
        if (context.Faults.Count > 0) // closures over a cycle would never end
            return;
        if (imported.Teams + imported.People + updated.Teams + updated.People > 0)
            await Closures.RebuildAsync(context.Db, context.Today, cancel);
        foreach (var batch in moved.Chunk(BatchSize))
            await MoveAsync(batch, cancel);
        if (imported.Deliverables + updated.Deliverables > 0)
            await LinkCounts.RebuildAsync(context.Db, cancel);
        if (imported.Objectives + imported.KeyResults + updated.Objectives + updated.KeyResults == 0)
            return;
        await ObjectiveProgress.RebuildAsync(context.Db, cancel);
        context.Db.ChangeTracker.Clear();
    }

    /// <summary>What people make follows them: it lies in their unit and falls due at the end of the day in their zone.</summary>
    private async Task MoveAsync(Guid[] people, CancellationToken cancel)
    {
        var db = context.Db;
        foreach (var deliverable in await db.AllRows<Deliverable>().AsTracking().Include(d => d.Criteria).Where(d => people.Contains(d.ProducerId))
            .ToListAsync(cancel))
        {
            var producer = context.Facts[deliverable.ProducerId];
            deliverable.ReplaceFromHistory(deliverable.ToHistory(producer.ZoneId) with { ProducerUnitId = producer.UnitId });
        }

        foreach (var objective in await db.AllRows<Objective>().AsTracking().Where(o => people.Contains(o.OwnerId)).ToListAsync(cancel))
            objective.ReplaceFromHistory(objective.ToHistory(context.Facts[objective.OwnerId].ZoneId));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
