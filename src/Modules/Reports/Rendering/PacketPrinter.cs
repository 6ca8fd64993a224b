using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Outcomes.Pdf;
using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>Renders packets and keeps the files. A packet that lost its file to a crash between issue and rendering gets it here.</summary>
/// <remarks>What is kept is what was signed; a packet is never verified by rendering it again.</remarks>
public sealed class PacketPrinter(IPacketRenderer renderer, FileStore files, IOptions<PacketOptions> options)
{
    /// <param name="packets">Those with a file are passed over. The others are not tracked any more afterwards: what else changed of them meanwhile stays.</param>
    public async Task PrintMissingAsync(OutcomesDb db, IReadOnlyList<Packet> packets, Signer signer, CancellationToken cancel)
    {
        var missing = packets.Where(packet => packet.PdfSha256 is null).ToList();
        if (missing.Count == 0) return;
        var ids = missing.ConvertAll(packet => packet.Id);
        var contents = await db.Set<PacketContent>().Where(content => ids.Contains(content.PacketId) && content.Payload != null)
            .ToDictionaryAsync(content => content.PacketId, content => content.Payload ?? [], cancel);
        using var certificate = X509CertificateLoader.LoadCertificate(signer.Certificate);
        var seal = new Certified(certificate, signer);
        await Parallel.ForEachAsync(missing.Where(packet => contents.ContainsKey(packet.Id)), PayloadBatch.Limits(cancel), async (packet, token) =>
        {
            using var output = new MemoryStream();
            var report = Render(packet, contents[packet.Id], seal, output, token);
            output.Position = 0;
            var kept = await files.SaveAsync(output, "application/pdf", token);
            packet.Keep(kept.Sha256, report.Warnings);
        });
        await KeepAsync(db, missing, cancel);
    }

    // Whoever revokes or supersedes at this moment is not overwritten; of two who rendered the same packet one file is kept.
    private static async Task KeepAsync(OutcomesDb db, IReadOnlyList<Packet> printed, CancellationToken cancel)
    {
        await using var write = await db.BeginWriteAsync(cancel);
        foreach (var packet in printed)
        {
            db.Entry(packet).State = EntityState.Detached;
            await db.AllRows<Packet>().Where(row => row.Id == packet.Id && row.PdfSha256 == null).ExecuteUpdateAsync(
                row => row.SetProperty(p => p.PdfSha256, packet.PdfSha256).SetProperty(p => p.Warnings, packet.Warnings), cancel);
        }
        await write.CommitAsync(cancel);
    }

    private RenderReport Render(Packet packet, byte[] payload, Certified seal, Stream output, CancellationToken cancel)
    {
        var verify = options.Value.VerifyAddress(packet.VerificationCode);
        var document = PacketPages.Of(payload, packet, verify);
        // The only instant in the file is the day of issue: a clock time would tell when somebody worked (law 1).
        var issued = new DateTimeOffset(packet.IssuedOn.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return renderer.Render(document, new RenderOptions
        {
            Head = new PageHead(document.Metadata.Title, packet.Number),
            Foot = new PageFoot(string.Create(CultureInfo.InvariantCulture, $"{packet.Number} · for {PacketPages.AudienceName(packet.Audience)} · {packet.PayloadSha256[..12]}")) { QrContent = verify },
            Attachment = new AttachedFile(PacketAttachment.FileName, "application/json", PacketAttachment.Write(payload, packet.Seal()), "The packet's content and its seal"),
            Seal = new Seal(seal.Certificate, seal.Signer.Key, "Issued as a review packet", issued),
        }, output, cancel);
    }

    private sealed record Certified(X509Certificate2 Certificate, Signer Signer);
}
