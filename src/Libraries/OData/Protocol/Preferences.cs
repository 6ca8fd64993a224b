using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Outcomes.OData.Protocol;

/// <summary>What the response to a write carries.</summary>
public enum ReturnPreference { Minimal, Representation }

/// <summary>The wishes of a <c>Prefer</c> header that this service knows (RFC 7240; OData 4.01 Part 1, 8.2.8). Others are ignored.</summary>
/// <param name="MaxPageSize">As asked; <see cref="PageSize"/> bounds it.</param>
public sealed record Preferences(ReturnPreference? Return = null, int? MaxPageSize = null)
{
    public static Preferences None { get; } = new();

    public static Preferences Parse(StringValues header)
    {
        var preferences = None;
        foreach (var line in header)
            foreach (var item in (line ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                preferences = preferences.With(item);
        return preferences;
    }

    /// <summary>Rows per page: the client's wish within the limit, else the default.</summary>
    public int PageSize(ODataLimits limits) => Math.Min(MaxPageSize ?? limits.PageSize, limits.MaxPageSize);

    /// <summary>The value of <c>Preference-Applied</c>; empty when nothing was. Name only what the response did honour.</summary>
    /// <param name="pageSize">The rows per page that were honoured on a collection, else absent.</param>
    public static string Applied(ReturnPreference? returned, int? pageSize = null)
    {
        var parts = new List<string>(2);
        if (returned is { } value)
            parts.Add($"return={(value == ReturnPreference.Minimal ? "minimal" : "representation")}");
        if (pageSize is { } size)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"odata.maxpagesize={size}"));
        return string.Join(", ", parts);
    }

    // The first of two contradicting wishes counts (RFC 7240 §2).
    private Preferences With(string item)
    {
        var end = item.IndexOf(';', StringComparison.Ordinal);
        var (name, value) = Cut(end < 0 ? item : item[..end]);
        return name switch
        {
            "return" when Return is null && value is "minimal" => this with { Return = ReturnPreference.Minimal },
            "return" when Return is null && value is "representation" => this with { Return = ReturnPreference.Representation },
            "odata.maxpagesize" or "maxpagesize" when MaxPageSize is null && Positive(value) is { } size => this with { MaxPageSize = size },
            _ => this,
        };
    }

    private static (string Name, string Value) Cut(string item)
    {
        var equals = item.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? (item.Trim().ToLowerInvariant(), "")
            : (item[..equals].Trim().ToLowerInvariant(), item[(equals + 1)..].Trim().Trim('"'));
    }

    private static int? Positive(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 ? size : null;
}
