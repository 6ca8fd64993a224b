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
    /// <exception cref="RuleBroken">The database already holds people.</exception>
    public async Task MakeAsync(DemoOptions options, IProgress<DemoProgress>? progress, CancellationToken cancel)
    {
        if (options.People is < 12 or > 50_000) throw new RuleBroken("demo-size", "Ask for 12 to 50,000 people.", "--people");
        await using var db = databases.Open(Viewer.System("demo"));
        await using var write = await db.BeginWriteAsync(cancel);
        if (await db.AllRows<Person>().AnyAsync(cancel))
            throw new RuleBroken("not-empty", "The demo company needs an empty database, and this one holds people. Name another folder with --data.");

        await using var writer = new BulkWriter(db);
        var batch = new DemoBatch(writer, progress);
        var organisation = DemoOrganisation.Make(options);
        await new DemoDirectory(options, batch).WriteAsync(organisation, cancel);
        await DemoDirectory.NameHeadsAsync(db, organisation, cancel);
        await Closures.RebuildAsync(db, options.AsOf, cancel);
        await new DemoWork(options, batch).WriteAsync(organisation, cancel);
        await LinkCounts.RebuildAsync(db, cancel);
        await new DemoReviews(options, db, batch).WriteAsync(organisation, cancel);
        await ObjectiveProgress.RebuildAsync(db, cancel);
        await write.CommitAsync(cancel);
    }
}
