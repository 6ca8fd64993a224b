using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>Writes the archive of one chain: the kept files as they are, and <c>manifest.csv</c> over every packet of the chain, so that gaps show.</summary>
/// <remarks>Streamed: memory holds one file at a time. Entries are stored, names and dates are fixed, so the same input gives the same archive.</remarks>
public sealed class PacketArchive(Databases databases, FileStore files)
{
    private static readonly DateTimeOffset FixedDate = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="included">Packets whose file goes in; the others of the chain are in the manifest only.</param>
    /// <returns>SHA-256 (hexadecimal) and size of the finished archive.</returns>
    public async Task<(string Sha256, long Bytes)> WriteAsync(
        Viewer asker, Guid cycleId, PacketAudience audience, IReadOnlySet<Guid> included, string path, CancellationToken cancel)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        var waiting = $"{path}.part";
        await using (var output = new FileStream(waiting, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous))
        {
            await using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
            await using (var db = databases.Open(asker))
            {
                var chain = db.AllRows<Packet>().Where(packet => packet.CycleId == cycleId && packet.Audience == audience).OrderBy(packet => packet.Sequence);
                await WriteManifestAsync(zip, chain, included, cancel);
                await WriteFilesAsync(zip, chain, included, cancel);
            }
            output.Flush(flushToDisk: true);
        }
        File.Move(waiting, path, overwrite: true);
        await using var finished = File.OpenRead(path);
        return (Convert.ToHexStringLower(await SHA256.HashDataAsync(finished, cancel)), finished.Length);
    }

    private static async Task WriteManifestAsync(ZipArchive zip, IQueryable<Packet> chain, IReadOnlySet<Guid> included, CancellationToken cancel)
    {
        await using var entry = await Entry(zip, ManifestLine.FileName).OpenAsync(cancel);
        await using var csv = ManifestLine.Writer(entry);
        await foreach (var row in chain.Select(packet => new { packet, packet.Reviewee!.DisplayName }).AsAsyncEnumerable().WithCancellation(cancel))
            ManifestLine.Of(row.packet, row.DisplayName, included.Contains(row.packet.Id)).Write(csv);
    }

    private async Task WriteFilesAsync(ZipArchive zip, IQueryable<Packet> chain, IReadOnlySet<Guid> included, CancellationToken cancel)
    {
        await foreach (var packet in chain.Select(packet => new { packet.Id, packet.Number, packet.PdfSha256 }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!included.Contains(packet.Id) || packet.PdfSha256 is not { } sha256) continue;
            await using var entry = await Entry(zip, ManifestLine.FileOf(packet.Number)).OpenAsync(cancel);
            await using var file = files.Open(sha256);
            await file.CopyToAsync(entry, cancel);
        }
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = FixedDate;
        return entry;
    }
}
