using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>Works a run off: issues batch after batch, then writes the archive from what is kept. Killed and begun again, it finds its packets made and goes on.</summary>
public sealed class PacketExporter(Databases databases, PacketIssuer issuer, PacketArchive archive, IOptions<PacketOptions> options)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Where the archive of a run lies once it is finished.</summary>
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

    /// <returns>False where another has it, or it has ended.</returns>
    internal async Task<bool> TryRunAsync(Guid exportId, Viewer asker, IProgress<(int Done, int Total)> progress, CancellationToken cancel)
    {
        if (!await ClaimAsync(exportId, asker, cancel)) return false;
        await WorkAsync(exportId, asker, progress, cancel);
        return true;
    }

    // One process wins: the claim is one update under the old state.
    private async Task<bool> ClaimAsync(Guid exportId, Viewer asker, CancellationToken cancel)
    {
        await using var db = databases.Open(asker);
        var now = db.Now;
        DateTime? lease = now + Lease;
        return await db.Set<PacketExport>()
            .Where(run => run.Id == exportId && (run.State == ExportState.Waiting || (run.State == ExportState.Running && run.LeaseUntil < now)))
            .ExecuteUpdateAsync(run => run.SetProperty(r => r.State, ExportState.Running).SetProperty(r => r.LeaseUntil, lease), cancel) == 1;
    }

    private async Task WorkAsync(Guid exportId, Viewer asker, IProgress<(int Done, int Total)> progress, CancellationToken cancel)
    {
        await using var db = databases.Open(asker);
        var export = await db.Set<PacketExport>().FirstOrDefaultAsync(run => run.Id == exportId, cancel) ?? throw new NotFound("packet export");
        var reviews = await db.Set<Review>().Where(Exportable.Rule(db, export.Audience, export.Options)).Where(review => review.CycleId == export.CycleId)
            .OrderBy(review => review.Reviewee!.SortName).ThenBy(review => review.Id).Select(review => review.Id).ToListAsync(cancel);
        var packets = new HashSet<Guid>();
        foreach (var batch in reviews.Chunk(PacketIssuer.Batch))
        {
            await using var each = databases.Open(asker);
            packets.UnionWith((await issuer.IssueAsync(each, batch, export.Audience, export.Options, cancel)).Select(packet => packet.Id));
            await TellAsync(each, exportId, packets.Count, reviews.Count, cancel);
            progress.Report((packets.Count, reviews.Count));
        }
        var (sha256, bytes) = await archive.WriteAsync(asker, export.CycleId, export.Audience, packets, PathOf(exportId), cancel);
        var finished = await db.Set<PacketExport>().AsTracking().FirstAsync(run => run.Id == exportId, cancel);
        finished.Finish(packets.Count, sha256, bytes);
        await db.SaveChangesAsync(cancel);
    }

    // Progress is no change of the run: it raises no version and leaves no audit event.
    private static Task TellAsync(OutcomesDb db, Guid exportId, int done, int total, CancellationToken cancel)
    {
        DateTime? lease = db.Now + Lease;
        return db.Set<PacketExport>().Where(run => run.Id == exportId).ExecuteUpdateAsync(
            run => run.SetProperty(r => r.Done, done).SetProperty(r => r.Total, total).SetProperty(r => r.LeaseUntil, lease).SetProperty(r => r.State, ExportState.Running), cancel);
    }
}
