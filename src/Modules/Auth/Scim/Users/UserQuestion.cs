using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Outcomes.Auth;

/// <summary>What is asked of a list, in the address or in the body of <c>/.search</c> (RFC 7644 §3.4.2, §3.4.3).</summary>
internal sealed record UserQuestion(string Filter, string SortBy, bool IsDescending, int StartIndex, int Count, AttributeChoice Choice)
{
    public const int Most = 200;
    private const int Usual = 100;

    /// <exception cref="ScimRefusal">A number that is none.</exception>
    public static UserQuestion Of(HttpRequest request) => Of(name => request.Query[name].ToString());

    /// <inheritdoc cref="Of(HttpRequest)"/>
    public static UserQuestion Of(JsonObject search) => Of(name => JsonValues.Part(search, name) switch
    {
        JsonArray names => string.Join(',', names),
        var value => $"{value}",
    });

    private static UserQuestion Of(Func<string, string> said) => new(
        said("filter"), said("sortBy"), said("sortOrder").Equals("descending", StringComparison.OrdinalIgnoreCase),
        Math.Max(Number(said, "startIndex") ?? 1, 1), Math.Clamp(Number(said, "count") ?? Usual, 0, Most), AttributeChoice.Of(said));

    private static int? Number(Func<string, string> said, string name)
    {
        if (said(name) is not { Length: > 0 } written) return null;
        return int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw ScimRefusal.Value($"{name} is a whole number.");
    }
}
