using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Database.Backup;

/// <summary>Writes one archive (tar, gzip) of database, keys and evidence, while the server runs. The file appears whole or not at all.</summary>
public sealed class BackupArchive(Databases databases, DatabaseOptions options, TimeProvider clock)
{
    /// <returns>The size of the archive in bytes.</returns>
    public async Task<long> WriteAsync(string file, CancellationToken cancel)
    {
        var dump = Path.Combine(options.DataFolder, $"backup-{Guid.NewGuid():N}.tmp");
        var unfinished = file + ".part";
        try
        {
            await DatabaseDump.TakeAsync(options, dump, cancel);
            await PackAsync(unfinished, dump, await ManifestAsync(cancel), cancel);
            File.Move(unfinished, file, overwrite: true);
            return new FileInfo(file).Length;
        }
        finally
        {
            File.Delete(dump);
            File.Delete(unfinished);
        }
    }

    // The database is copied before the files: files never change, so every file that a copied row names is there.
    private async Task PackAsync(string file, string dump, BackupManifest manifest, CancellationToken cancel)
    {
        await using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None);
        await using (var zip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        await using (var tar = new TarWriter(zip))
        {
            using var text = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest, StoredJson.Options));
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, BackupManifest.Entry) { DataStream = text }, cancel);
            await tar.WriteEntryAsync(dump, BackupManifest.Dump, cancel);
            foreach (var path in BackupManifest.Folders.Select(folder => Path.Combine(options.DataFolder, folder)).Where(Path.Exists)
                .SelectMany(folder => System.IO.Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)))
                if (!path.EndsWith(".part", StringComparison.Ordinal))
                    await tar.WriteEntryAsync(path, Path.GetRelativePath(options.DataFolder, path), cancel);
        }
        stream.Flush(flushToDisk: true);
    }

    private async Task<BackupManifest> ManifestAsync(CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("backup"));
        var applied = await db.Database.GetAppliedMigrationsAsync(cancel);
        return new BackupManifest(1, clock.GetUtcNow().UtcDateTime, options.Provider, applied.LastOrDefault() ?? "");
    }
}
