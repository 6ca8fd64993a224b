using System.Collections.Frozen;

namespace Outcomes.Platform;

/// <summary>Types that may be kept as evidence. None of them runs in a browser: HTML, SVG and scripts are refused.</summary>
public static class FileTypes
{
    private static readonly FrozenSet<string> Allowed = new[]
    {
        "application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp", "text/plain", "text/markdown", "text/csv",
        "application/json", "application/zip", "video/mp4", "video/webm", "audio/mpeg",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.presentation",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The bare type in lower case, parameters such as charset dropped.</summary>
    internal static string Allow(string contentType)
    {
        var bare = contentType.Split(';')[0].Trim().ToLowerInvariant();
        return Allowed.Contains(bare)
            ? bare
            : throw new RuleBroken("file-type-not-allowed",
                $"Files of type '{bare}' are not kept. Allowed are: {string.Join(", ", Allowed.Order(StringComparer.Ordinal))}.", "Content-Type");
    }
}
