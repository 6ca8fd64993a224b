using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>Works a run off: issues batch after batch, then writes the archive from what is kept. Killed and begun again, it finds its packets made and goes on.</summary>
public sealed class PacketExporter(Databases databases, PacketIssuer issuer, PacketArchive archive, IOptions<PacketOptions> options)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Where the archive of a run lies once it is finished, until it is swept.</summary>
    public string PathOf(Guid exportId) => Path.Combine(options.Value.ExportFolder, $"{exportId:N}.zip");

    /// <summary>Works the run off; where another process has it, waits for that one.</summary>
    /// <param name="asker">Whoever asked, with the rights they have now.</param>
    /// <param name="progress">Told after each batch.</param>
    public async Task RunAsync(Guid exportId, Viewer asker, IProgress<(int Done, int Total)> progress, CancellationToken cancel)
    {
        while (!await TryRunAsync(exportId, asker, progress, cancel))
        {
            await using var db = databases.Open(asker);
            var run = await db.Set<PacketExport>().FirstOrDefaultAsync(export => export.Id == exportId, cancel) ?? throw new NotFound("packet export");
            if (run.State is ExportState.Finished or ExportState.Failed) return;
            progress.Report((run.Done, run.Total));
            await Task.Delay(Pause, cancel);
        }
    }

    /// <returns>False where another has it, or took it over, or it has ended.</returns>
    internal async Task<bool> TryRunAsync(Guid exportId, Viewer asker, IProgress<(int Done, int Total)> progress, CancellationToken cancel)
    {
        await using var lease = await ExportLease.TryTakeAsync(databases, exportId, cancel);
        if (lease is null) return false;
        try
        {
            await WorkAsync(lease, exportId, asker, progress);
            return true;
        }
        catch (OperationCanceledException) when (lease.IsLost)
        {
            return false;
        }
    }

    private async Task WorkAsync(ExportLease lease, Guid exportId, Viewer asker, IProgress<(int Done, int Total)> progress)
    {
        var cancel = lease.Holding;
        await using var db = databases.Open(asker);
        var export = await db.Set<PacketExport>().FirstOrDefaultAsync(run => run.Id == exportId, cancel) ?? throw new NotFound("packet export");
        var packets = await IssueAsync(lease, db, export, progress);
        var (sha256, bytes) = await archive.WriteAsync(asker, export.CycleId, export.Audience, packets, PathOf(exportId), cancel);
        // Somebody else's by now: they finish it, with the same archive.
        var finished = await lease.Mine(db).AsTracking().FirstOrDefaultAsync(cancel);
        if (finished is null) return;
        finished.Finish(packets.Count, sha256, bytes);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<HashSet<Guid>> IssueAsync(ExportLease lease, OutcomesDb db, PacketExport export, IProgress<(int Done, int Total)> progress)
    {
        var cancel = lease.Holding;
        var reviews = await InOrder(export.Scope.Of(db, export.Audience, export.Options), export.Audience)
            .Select(review => review.Id).ToListAsync(cancel);
        var packets = new HashSet<Guid>();
        IReadOnlyList<PacketDraft> drafts = [];
        foreach (var batch in reviews.Chunk(PacketIssuer.Batch).Append([]))
        {
            // The next batch is read while this one is chained and rendered.
            var reading = issuer.DraftAsync(db, batch, export.Audience, export.Options, cancel);
            await Task.WhenAll(reading, WriteAsync(drafts));
            drafts = await reading;
        }
        return packets;

        async Task WriteAsync(IReadOnlyList<PacketDraft> batch)
        {
            await using var each = databases.Open(db.Viewer);
            packets.UnionWith((await issuer.IssueAsync(each, batch, export.Audience, export.Options, cancel)).Select(packet => packet.Id));
            // Progress is no change of the run: it raises no version and leaves no audit event.
            var (done, total) = (packets.Count, reviews.Count);
            await lease.Mine(each).ExecuteUpdateAsync(run => run.SetProperty(r => r.Done, done).SetProperty(r => r.Total, total), cancel);
            progress.Report((done, total));
        }
    }

    // Those of one manager come together, since one reader's are read together.
    private static IOrderedQueryable<Review> InOrder(IQueryable<Review> reviews, PacketAudience audience) =>
        (audience == PacketAudience.Manager ? reviews.OrderBy(review => review.ManagerIdSnapshot).ThenBy(review => review.Reviewee!.SortName) : reviews.OrderBy(review => review.Reviewee!.SortName))
        .ThenBy(review => review.Id);
}
