using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>Writes the archive of one chain: the kept files as they are, and <c>manifest.csv</c> over every packet of the chain, signed, so that gaps show.</summary>
/// <remarks>Streamed: memory holds one file at a time. Entries are stored, names and dates are fixed, signatures are kept, so the same input gives the same archive.</remarks>
public sealed class PacketArchive(Databases databases, FileStore files, InstanceKeys keys)
{
    private static readonly DateTimeOffset FixedDate = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="included">Packets whose file goes in; the others of the chain are in the manifest only.</param>
    /// <returns>SHA-256 (hexadecimal) and size of the finished archive.</returns>
    public async Task<(string Sha256, long Bytes)> WriteAsync(
        Viewer asker, Guid cycleId, PacketAudience audience, IReadOnlySet<Guid> included, string path, CancellationToken cancel)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        var waiting = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            await using (var output = new FileStream(waiting, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous))
            {
                await WriteAsync(asker, (cycleId, audience), included, output, cancel);
                output.Flush(flushToDisk: true);
            }
            File.Move(waiting, path, overwrite: true);
        }
        finally
        {
            File.Delete(waiting);
        }
        await using var finished = File.OpenRead(path);
        return (Convert.ToHexStringLower(await SHA256.HashDataAsync(finished, cancel)), finished.Length);
    }

    private async Task WriteAsync(Viewer asker, (Guid Cycle, PacketAudience Audience) of, IReadOnlySet<Guid> included, Stream output, CancellationToken cancel)
    {
        await using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        await using var db = databases.Open(asker);
        var chain = db.AllRows<Packet>().Where(packet => packet.CycleId == of.Cycle && packet.Audience == of.Audience).OrderBy(packet => packet.Sequence);
        await using (var entry = await Entry(zip, ManifestLine.FileName).OpenAsync(cancel))
        {
            var (lines, sha256) = await WriteLinesAsync(entry, chain, included, cancel);
            var seal = await ManifestSeal.FindOrMakeAsync(db, keys, new ManifestStatement(of.Cycle, of.Audience, lines, sha256, ""), cancel);
            await using var end = ManifestLine.Writer(entry, isBeginning: false);
            seal.Write(end);
        }
        await WriteFilesAsync(zip, chain, included, cancel);
    }

    private static async Task<(int Lines, string Sha256)> WriteLinesAsync(Stream entry, IQueryable<Packet> chain, IReadOnlySet<Guid> included, CancellationToken cancel)
    {
        using var sha256 = SHA256.Create();
        await using var hashed = new CryptoStream(entry, sha256, CryptoStreamMode.Write, leaveOpen: true);
        var lines = 0;
        await using (var csv = ManifestLine.Writer(hashed, isBeginning: true))
            await foreach (var row in chain.Select(packet => new { packet, packet.Reviewee!.DisplayName }).AsAsyncEnumerable().WithCancellation(cancel))
            {
                ManifestLine.Of(row.packet, row.DisplayName, included.Contains(row.packet.Id)).Write(csv);
                lines++;
            }
        await hashed.FlushFinalBlockAsync(cancel);
        return (lines, Convert.ToHexStringLower(sha256.Hash ?? []));
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
