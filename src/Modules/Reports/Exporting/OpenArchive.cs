using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>Opens the archive of a finished run for whoever asked for it. <c>GET /odata/PacketExports({id})/$value</c></summary>
/// <remarks>Each time is written into the audit trail, where everybody whose packet lies in it finds who took it out, and on which day.</remarks>
public sealed class OpenArchive(OutcomesDb db, PacketExporter exporter)
{
    /// <exception cref="NotFound">Unknown or unseen.</exception>
    /// <exception cref="RuleBroken">Not finished, or cleared away.</exception>
    public async Task<(Stream Content, string FileName)> RunAsync(Guid exportId, CancellationToken cancel)
    {
        ReportsPermissions.AdmitToFiles(db.Viewer);
        var run = await db.Set<PacketExport>().Include(export => export.Cycle).FirstOrDefaultAsync(export => export.Id == exportId, cancel) ?? throw new NotFound("packet export");
        if (run.Audience != PacketAudience.HR)
            throw new Forbidden("archive-for-others", "These packets are issued, and their readers find them under Packets. HR takes out HR's own; what is written for others is theirs.");
        if (run.State != ExportState.Finished) throw new RuleBroken("export-not-finished", "The archive is not ready yet. Look at its progress and come again.");
        var path = exporter.PathOf(exportId);
        if (!File.Exists(path))
            throw new RuleBroken("archive-cleared", "This archive was cleared away. Ask for the export again: the packets are kept, and the archive comes out the same.");
        var archive = File.OpenRead(path);
        await ArchiveReads.RecordAsync(db, run, archive, cancel);
        return (archive, $"packets-{run.Audience}-{run.CycleId.ToString("N")[^8..]}.zip");
    }
}
