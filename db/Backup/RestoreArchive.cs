using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Database.Backup;

/// <summary>Puts an archive back. Refuses while the data is served; the archive is unpacked and read whole before anything is replaced,
/// and files are only added.</summary>
public sealed class RestoreArchive(Databases databases, DatabaseOptions options, TimeProvider clock)
{
    /// <exception cref="RuleBroken">Served, not an archive of ours, of another database, or of a newer version.</exception>
    /// <param name="replace">Whether data that is there may be replaced.</param>
    public async Task<BackupManifest> PutBackAsync(string file, bool replace, CancellationToken cancel)
    {
        System.IO.Directory.CreateDirectory(options.DataFolder);
        await using var alone = ServedFolder.TryTakeAlone(options.DataFolder)
            ?? throw new RuleBroken("served", "This data folder is being served. Stop the server, then restore.");
        var unpacked = Path.Combine(options.DataFolder, $"restore-{Guid.NewGuid():N}");
        try
        {
            await UnpackAsync(file, unpacked, cancel);
            var manifest = await ReadManifestAsync(unpacked, cancel);
            await RefuseAsync(manifest, replace, cancel);
            await DatabaseDump.CheckAsync(options, Path.Combine(unpacked, BackupManifest.Dump), cancel);
            PutAnchorAside();
            CopyFolders(unpacked);
            await DatabaseDump.PutBackAsync(options, Path.Combine(unpacked, BackupManifest.Dump), cancel);
            return manifest;
        }
        finally
        {
            if (Path.Exists(unpacked)) System.IO.Directory.Delete(unpacked, recursive: true);
        }
    }

    private static async Task UnpackAsync(string file, string folder, CancellationToken cancel)
    {
        System.IO.Directory.CreateDirectory(folder);
        try
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            await using var zip = new GZipStream(stream, CompressionMode.Decompress);
            // Refuses entries that would leave the folder.
            await TarFile.ExtractToDirectoryAsync(zip, folder, overwriteFiles: false, cancel);
        }
        catch (Exception failure) when (failure is InvalidDataException or FormatException or IOException)
        {
            throw new RuleBroken("not-a-backup", $"{file} is not a whole backup of Outcomes. Make one with: outcomes backup FILE");
        }
    }

    private static async Task<BackupManifest> ReadManifestAsync(string folder, CancellationToken cancel)
    {
        var path = Path.Combine(folder, BackupManifest.Entry);
        var manifest = File.Exists(path) ? JsonSerializer.Deserialize<BackupManifest>(await File.ReadAllBytesAsync(path, cancel), StoredJson.Options) : null;
        return manifest ?? throw new RuleBroken("not-a-backup", "The archive has no manifest. Make a backup with: outcomes backup FILE");
    }

    private async Task RefuseAsync(BackupManifest manifest, bool replace, CancellationToken cancel)
    {
        if (!replace && options.Provider == DatabaseProvider.Sqlite && options.IsThere) throw DataIsThere();
        if (manifest.Provider != options.Provider)
            throw new RuleBroken("other-database", $"This backup is of {manifest.Provider}. Restore it with: --database {manifest.Provider}");
        await using var db = databases.Open(Viewer.System("restore"));
        if (!replace && options.Provider != DatabaseProvider.Sqlite && (await db.Database.GetAppliedMigrationsAsync(cancel)).Any()) throw DataIsThere();
        if (manifest.LastMigration.Length > 0 && !db.Database.GetMigrations().Contains(manifest.LastMigration))
            throw new RuleBroken("newer-version",
                $"This backup was made by a newer version (migration {manifest.LastMigration}). Restore it with that version.");
        await db.Database.CloseConnectionAsync();
        cancel.ThrowIfCancellationRequested();
    }

    private static RuleBroken DataIsThere() =>
        new("data-is-there", "There is data already. Add --replace to put the backup in its place, or name another folder with --data, or another database.");

    // The database goes back to an earlier moment, and its anchor with it. What was anchored since stays beside it, for whoever asks.
    private void PutAnchorAside()
    {
        var anchor = Path.Combine(options.DataFolder, "audit", "seals.jsonl");
        if (File.Exists(anchor)) File.Move(anchor, $"{anchor[..^".jsonl".Length]}.before-restore-{clock.GetUtcNow():yyyyMMddHHmmss}.jsonl", overwrite: true);
    }

    private void CopyFolders(string unpacked)
    {
        foreach (var path in BackupManifest.Folders.Select(folder => Path.Combine(unpacked, folder)).Where(Path.Exists)
            .SelectMany(folder => System.IO.Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)))
        {
            var target = Path.Combine(options.DataFolder, Path.GetRelativePath(unpacked, path));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(target) ?? options.DataFolder);
            File.Copy(path, target, overwrite: true);
        }
    }
}
