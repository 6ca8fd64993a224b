using Microsoft.EntityFrameworkCore;
using Outcomes.Database.Bulk;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Database.Demo;

/// <summary>Makes a believable company in an empty database: people of many places, a year of objectives and deliverables,
/// and the cases that break naive code.</summary>
public sealed class DemoCompany(Databases databases)
{
    private static readonly TimeSpan LongestStatement = TimeSpan.FromMinutes(30);

    /// <exception cref="RuleBroken">The database already holds people.</exception>
    public async Task MakeAsync(DemoOptions options, IProgress<DemoProgress>? progress, CancellationToken cancel)
    {
        if (options.People is < 12 or > 50_000) throw new RuleBroken("demo-size", "Ask for 12 to 50,000 people.", "--people");
        await using var db = databases.Open(Viewer.System("demo"));
        // Some statements go over millions of rows, on a machine that may do other things too.
        db.Database.SetCommandTimeout(LongestStatement);
        await using var file = options.IsLarge ? await QuietFile.BeginAsync(db, cacheKiB: 128 * 1024, cancel) : null;
        await using var write = await db.BeginWriteAsync(cancel);
        if (await db.AllRows<Person>().AnyAsync(cancel))
            throw new RuleBroken("not-empty", "The demo company needs an empty database, and this one holds people. Name another folder with --data.");

        await using var writer = new BulkWriter(db);
        var batch = new DemoBatch(writer, progress);
        var organisation = DemoOrganisation.Make(options);
        await new DemoDirectory(options, batch).WriteAsync(organisation, cancel);
        await DemoDirectory.NameHeadsAsync(db, organisation, cancel);
        await Closures.RebuildAsync(db, options.AsOf, cancel);
        await WriteWorkAsync(options, db, batch, organisation, cancel);
        batch.Tell("committing", 0, 1);
        await write.CommitAsync(cancel);
        await PlannerNotes.RefreshAsync(db, cancel);
    }

    private static async Task WriteWorkAsync(DemoOptions options, OutcomesDb db, DemoBatch batch, DemoOrganisation organisation, CancellationToken cancel)
    {
        var trail = await PauseAsync(options, db, LargeTables.Trail, cancel);
        var work = await PauseAsync(options, db, LargeTables.Work, cancel);
        var year = new DemoWork(options, batch);
        await year.WriteAsync(organisation, cancel);
        await EndAsync(work, batch, "indexes of work", cancel);
        batch.Tell("progress", 0, 1);
        await LinkCounts.RebuildAsync(db, cancel);
        await ObjectiveProgress.RebuildAsync(db, cancel);

        var parts = await PauseAsync(options, db, LargeTables.Reviews, cancel);
        var reviews = new DemoReviews(options, db, year.Accepted, batch);
        await reviews.WriteAsync(organisation, cancel);
        await EndAsync(parts, batch, "indexes of reviews", cancel);
        await EndAsync(trail, batch, "indexes of the audit trail", cancel);
        await reviews.ScoreAsync(cancel);
    }

    private static async Task<IndexPause?> PauseAsync(DemoOptions options, OutcomesDb db, IReadOnlyCollection<Type> tables, CancellationToken cancel) =>
        options.IsLarge ? await IndexPause.BeginAsync(db, tables, cancel) : null;

    private static Task EndAsync(IndexPause? pause, DemoBatch batch, string step, CancellationToken cancel) =>
        pause?.EndAsync((done, of) => batch.Tell(step, done, of), cancel) ?? Task.CompletedTask;
}
