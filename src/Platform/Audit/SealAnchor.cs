using System.Text;
using Microsoft.Extensions.Options;

namespace Outcomes.Platform;

/// <summary>A file outside of the database to which every seal is added and from which none is taken.
/// Copied away, it tells later what the database should hold.</summary>
public sealed class SealAnchor(IOptions<AuditOptions> options)
{
    private readonly string file = Path.GetFullPath(options.Value.AnchorFile);

    /// <summary>Adds the seals that the file lacks, and returns when they are on the disk.</summary>
    internal async Task AddMissingAsync(IReadOnlyList<AuditSeal> seals, CancellationToken cancel)
    {
        var there = (await ReadAsync(cancel))?.Select(line => line.Sha256).ToHashSet(StringComparer.Ordinal) ?? [];
        var missing = seals.Select(SealLine.Of).Where(line => !there.Contains(line.Sha256)).ToList();
        if (missing.Count == 0) return;
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? ".");
        // Opened to append only, so that a file that the operating system lets nobody shorten will do.
        await using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
        // The first line feed ends a line that was cut; an empty line says nothing.
        var text = (stream.Length > 0 ? "\n" : "") + string.Concat(missing.Select(line => $"{line}\n"));
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>The lines of the file, or of another that was copied away; absent where there is no file.</summary>
    public Task<IReadOnlyList<SealLine>?> ReadAsync(CancellationToken cancel) => ReadAsync(file, cancel);

    /// <inheritdoc cref="ReadAsync(CancellationToken)"/>
    public static async Task<IReadOnlyList<SealLine>?> ReadAsync(string file, CancellationToken cancel) =>
        File.Exists(file)
            ? [.. (await File.ReadAllLinesAsync(file, cancel)).Where(text => text.Length > 0).Select(SealLine.Read).OfType<SealLine>()
            .DistinctBy(line => line.Sha256)] : null;
}

/// <summary>Configuration section <c>Audit</c>.</summary>
public sealed class AuditOptions
{
    /// <summary>Default: <c>audit/seals.jsonl</c> in the data folder. A folder on another machine is better.</summary>
    public string AnchorFile { get; set; } = Path.Combine("audit", "seals.jsonl");
}
