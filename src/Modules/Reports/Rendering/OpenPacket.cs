using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>Opens the file of a packet for whoever may read it. <c>GET /odata/Packets({id})/$value</c></summary>
/// <remarks>Reading somebody else's is written into the audit trail of their packet.</remarks>
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
            using var signer = await keys.SignerAsync(PacketKeys.Purpose, cancel);
            await printer.PrintMissingAsync(db, [packet], signer, cancel);
        }
        if (packet.RevieweeId != db.Viewer.PersonId)
        {
            AuditTrail.Record(db, packet.SubjectRef, new PacketRead(packet.Id));
            await db.SaveChangesAsync(cancel);
        }
        return packet.PdfSha256 is { } sha256 ? (files.Open(sha256), $"{packet.Number}.pdf") : throw new NotFound("packet");
    }
}
