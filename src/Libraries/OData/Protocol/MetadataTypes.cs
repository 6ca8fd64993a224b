using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Outcomes.OData.Protocol;

/// <summary>Chooses between the XML and the JSON form of <c>$metadata</c>.</summary>
internal static class MetadataTypes
{
    /// <remarks>JSON only for who accepts no XML: Power Query lists JSON first everywhere and reads XML metadata only.</remarks>
    public static bool IsJson(StringValues accept, string? format)
    {
        if (!string.IsNullOrEmpty(format))
            return FromOption(format);
        if (StringValues.IsNullOrEmpty(accept))
            return false;
        if (!MediaTypeHeaderValue.TryParseList([.. accept.OfType<string>()], out var types))
            throw new ODataProblem(400, "bad-accept", "The Accept header cannot be read. Send application/xml or application/json.", "Accept");
        var wanted = types.Where(type => type.Quality is not 0).ToList();
        if (wanted.Exists(type => type.MatchesAllTypes || Is(type, "application/*") || Is(type, "application/xml") || Is(type, "text/xml")))
            return false;
        return wanted.Exists(type => Is(type, "application/json"))
            ? true
            : throw new ODataProblem(406, "not-acceptable", "$metadata can be had as application/xml or application/json. Accept one of them.", "Accept");
    }

    private static bool FromOption(string format) => format.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "xml" or "application/xml" => false,
        "json" or "application/json" => true,
        _ => throw new ODataProblem(501, "not-implemented", $"$format={format} is not built. Use xml or json.", "$format"),
    };

    private static bool Is(MediaTypeHeaderValue type, string name) => type.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase);
}
