using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Outcomes.Directory;
using Outcomes.Platform;
using Quartz;

namespace Outcomes.Reports;

/// <summary>Takes up runs that wait, or whose process died, one after the other; each with the rights that whoever asked has now.</summary>
[DisallowConcurrentExecution]
internal sealed partial class RunPacketExports(Databases databases, ViewerLookup viewers, PacketExporter exporter, ILogger<RunPacketExports> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await using var db = databases.Open(Viewer.System("packet exports"));
        var waiting = await db.Set<PacketExport>().Where(ExportLease.IsFree(db.Now)).OrderBy(run => run.Id).ToListAsync(cancellationToken);
        foreach (var run in waiting) await RunAsync(run, cancellationToken);
    }

    private async Task RunAsync(PacketExport export, CancellationToken cancel)
    {
        try
        {
            var asker = export.RequestedById is { } id ? await viewers.FindAsync(id, scopes: null, cancel) : Viewer.System("packet exports");
            if (!asker.May(ReportsPermissions.Issue)) throw new Forbidden("no-longer-hr", "Whoever asked for this export is not HR any more.");
            await exporter.TryRunAsync(export.Id, asker, new Progress<(int, int)>(), cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            RunFailed(failure, export.Id);
            await using var db = databases.Open(Viewer.System("packet exports"));
            var failed = await db.Set<PacketExport>().AsTracking().FirstAsync(run => run.Id == export.Id, cancel);
            if (failed.State is ExportState.Finished or ExportState.Failed) return;
            failed.Fail(failure is Failure told ? told.Message : "The export stopped at an error; the log names it. Ask for it again: what was made is kept.");
            await db.SaveChangesAsync(cancel);
        }
    }

    [LoggerMessage(LogLevel.Error, "Packet export {ExportId} stopped.")]
    private partial void RunFailed(Exception failure, Guid exportId);
}
