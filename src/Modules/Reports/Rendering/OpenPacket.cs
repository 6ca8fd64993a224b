using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>Opens the file of a packet for whoever may read it. <c>GET /odata/Packets({id})/$value</c></summary>
/// <remarks>Reading somebody else's is written into the audit trail, where they and HR of their unit find who opened it, and on which day.</remarks>
public sealed class OpenPacket(OutcomesDb db, FileStore files, InstanceKeys keys, PacketPrinter printer)
{
    /// <exception cref="Forbidden">Under the BI projection.</exception>
    /// <exception cref="NotFound">Unknown, unseen or erased.</exception>
    public async Task<(Stream Content, string FileName)> RunAsync(Guid packetId, CancellationToken cancel)
    {
        ReportsPermissions.AdmitToFiles(db.Viewer);
        if (!db.Viewer.ReadsFreeText) throw new Forbidden("files-not-for-bi", "Packets hold free text, which the BI projection leaves out.");
        var packet = await db.Set<Packet>().FirstOrDefaultAsync(row => row.Id == packetId, cancel) ?? throw new NotFound("packet");
        if (packet.PdfSha256 is null)
        {
            using var signer = await keys.SignerAsync(db, PacketKeys.Purpose, cancel);
            await printer.PrintMissingAsync(db, [packet], signer, cancel);
        }
        if (packet.RevieweeId != db.Viewer.PersonId)
        {
            // A chain of its own: who reads must not get in the way of who revokes.
            var entry = AuditTrail.Record(db, $"packet-read:{packet.Id}", new PacketRead(packet.Id), unitId: packet.OrgUnitSnapshot, aboutPersonId: packet.RevieweeId);
            db.Add(new VisibilityGrant(packet.RevieweeId, AuditEvent.GrantKind, entry, entry));
            await db.SaveChangesAsync(cancel);
        }
        return packet.PdfSha256 is { } sha256 ? (files.Open(sha256), $"{packet.Number}.pdf") : throw new NotFound("packet");
    }
}
