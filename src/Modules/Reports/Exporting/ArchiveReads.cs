using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>Writes into the audit trail who takes an archive out, before its first byte leaves: everybody whose packet lies in it finds the entry, and the day.</summary>
internal static class ArchiveReads
{
    /// <param name="archive">The finished file; read from its beginning again afterwards.</param>
    public static async Task RecordAsync(OutcomesDb db, PacketExport run, Stream archive, CancellationToken cancel)
    {
        if (db.Viewer.IsSystem) return;
        var numbers = await NumbersAsync(archive, cancel);
        // All of them: what lies in the archive leaves, whatever its reader might see by now.
        var packets = await db.AllRows<Packet>().Where(packet => packet.CycleId == run.CycleId && packet.Audience == run.Audience && numbers.Contains(packet.Number))
            .OrderBy(packet => packet.Sequence).Select(packet => new { packet.Id, packet.RevieweeId }).ToListAsync(cancel);
        var entry = AuditTrail.Record(db, $"{AuditEvent.ReadersOwnSubjects}{db.Viewer.ActorId}", new ArchiveRead(run.Id, run.CycleId, [.. packets.Select(packet => packet.Id)]));
        await using var write = await db.BeginWriteAsync(cancel);
        await db.SaveChangesAsync(cancel);
        await db.GrantAsync(packets.Select(packet => packet.RevieweeId).Distinct(), AuditEvent.GrantKind, entry, entry, cancel);
        await write.CommitAsync(cancel);
    }

    private static async Task<IReadOnlyList<string>> NumbersAsync(Stream archive, CancellationToken cancel)
    {
        await using var zip = await ZipArchive.CreateAsync(archive, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancel);
        var numbers = zip.Entries.Where(entry => entry.Name != ManifestLine.FileName).Select(entry => Path.GetFileNameWithoutExtension(entry.Name)).ToList();
        archive.Position = 0;
        return numbers;
    }
}

/// <summary>Somebody took an archive of packets out.</summary>
/// <param name="PacketIds">Whose file lies in it.</param>
[EventName("reports.archive-read.v1")]
public sealed record ArchiveRead(Guid ExportId, Guid CycleId, IReadOnlyCollection<Guid> PacketIds) : DomainEvent;
