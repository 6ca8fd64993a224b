using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Outcomes.Platform;

/// <summary>Files of evidence in the data folder, named by their SHA-256: the same content is kept once,
/// and a name can never be guessed or climb out.</summary>
/// <remarks>A file is whole and flushed to the disk before the row that names it is saved; what no row names is swept later.</remarks>
public sealed class FileStore(IOptions<FileStoreOptions> options)
{
    private readonly FileStoreOptions options = options.Value;

    /// <summary>Keeps the content.</summary>
    /// <param name="contentType">As the client says; must be on the list of allowed types.</param>
    /// <exception cref="RuleBroken">The type is not allowed.</exception>
    /// <exception cref="TooLarge">More than <see cref="FileStoreOptions.MaxBytes"/>; nothing is kept.</exception>
    public async Task<StoredFile> SaveAsync(Stream content, string contentType, CancellationToken cancel)
    {
        var type = FileTypes.Allow(contentType);
        Directory.CreateDirectory(options.Folder);
        var waiting = Path.Combine(options.Folder, $"{Guid.NewGuid():N}.part");
        try
        {
            var (sha256, size) = await WriteAsync(content, waiting, cancel);
            var kept = PathOf(sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(kept) ?? options.Folder);
            File.Move(waiting, kept, overwrite: true);
            return new StoredFile(sha256, size, type);
        }
        finally
        {
            File.Delete(waiting);
        }
    }

    /// <exception cref="NotFound">No such file is kept.</exception>
    public Stream Open(string sha256)
    {
        var path = PathOf(sha256);
        return File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan)
            : throw new NotFound("file");
    }

    /// <summary>All kept files with the time they were last written (UTC), for the sweep.</summary>
    public IEnumerable<(string Sha256, DateTime WrittenAt)> Kept() =>
        Directory.Exists(options.Folder)
            ? Directory.EnumerateFiles(options.Folder, "*", SearchOption.AllDirectories)
                .Where(path => Path.GetFileName(path).Length == 62 && !path.EndsWith(".part", StringComparison.Ordinal))
                .Select(path => (Path.GetFileName(Path.GetDirectoryName(path)) + Path.GetFileName(path), File.GetLastWriteTimeUtc(path)))
            : [];

    public void Remove(string sha256) => File.Delete(PathOf(sha256));

    private async Task<(string Sha256, long Size)> WriteAsync(Stream content, string path, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        long size = 0;
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
        {
            if ((size += read) > options.MaxBytes) throw new TooLarge($"A file may have up to {options.MaxBytes >> 20} MB.");
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }

    private string PathOf(string sha256) =>
        sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(options.Folder, sha256[..2], sha256[2..])
            : throw new NotFound("file");
}

/// <summary>A kept file as a row remembers it.</summary>
public sealed record StoredFile(string Sha256, long SizeBytes, string ContentType);

/// <summary>Where files are kept and how large one may be.</summary>
public sealed class FileStoreOptions
{
    /// <summary>Where files lie; several hosts need a shared folder. Default: <c>files</c> in the data folder.</summary>
    public string Folder { get; set; } = "files";

    /// <summary>25 MB.</summary>
    public long MaxBytes { get; set; } = 25 << 20;
}
