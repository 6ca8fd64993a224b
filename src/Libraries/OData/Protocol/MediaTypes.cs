using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Outcomes.OData.Protocol;

/// <summary>Chooses among the media types a client accepts; JSON in its three metadata levels is what can be served.</summary>
internal static class MediaTypes
{
    public static ResponseFormat Choose(StringValues accept, string? format, ODataVersion version)
    {
        if (!string.IsNullOrEmpty(format))
            return FromOption(format, version);
        if (StringValues.IsNullOrEmpty(accept))
            return new ResponseFormat(version);
        if (!MediaTypeHeaderValue.TryParseList([.. accept.OfType<string>()], out var types))
            throw new ODataProblem(400, "bad-accept", "The Accept header cannot be read. Send application/json.", "Accept");
        var served = types.Select(type => (Rank: type.Quality ?? 1, Format: Served(type, version)))
            .Where(type => type is { Rank: > 0, Format: not null })
            .OrderByDescending(type => type.Rank)
            .Select(type => type.Format)
            .FirstOrDefault();
        return served ?? throw new ODataProblem(406, "not-acceptable",
            "Nothing in the Accept header can be served. Accept application/json; Atom and XML are not written here.", "Accept");
    }

    private static ResponseFormat FromOption(string format, ODataVersion version)
    {
        var type = format.Equals("json", StringComparison.OrdinalIgnoreCase) ? "application/json" : format;
        return MediaTypeHeaderValue.TryParse(type, out var parsed) && Served(parsed, version) is { } served
            ? served
            : throw new ODataProblem(501, "not-implemented", $"$format={format} is not built. Use $format=json, with ;odata.metadata=none, minimal or full.",
                "$format");
    }

    // Absent when this type cannot be served.
    private static ResponseFormat? Served(MediaTypeHeaderValue type, ODataVersion version)
    {
        if (type.MatchesAllTypes || (type.MatchesAllSubTypes && type.Type.Equals("application", StringComparison.OrdinalIgnoreCase)))
            return new ResponseFormat(version);
        // application/problem+json alone still gets data as JSON and errors as problem details.
        if (type.MediaType.Equals("application/problem+json", StringComparison.OrdinalIgnoreCase))
            return new ResponseFormat(version);
        if (!type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            return null;
        var format = new ResponseFormat(version);
        foreach (var parameter in type.Parameters)
        {
            if (With(format, parameter.Name.ToString(), parameter.Value.ToString().Trim('"')) is not { } next)
                return null;
            format = next;
        }
        return format;
    }

    private static ResponseFormat? With(ResponseFormat format, string name, string value) =>
        (name.ToLowerInvariant(), value.ToLowerInvariant()) switch
        {
            ("odata.metadata" or "metadata", "minimal") => format with { Metadata = MetadataLevel.Minimal },
            ("odata.metadata" or "metadata", "full") => format with { Metadata = MetadataLevel.Full },
            ("odata.metadata" or "metadata", "none") => format with { Metadata = MetadataLevel.None },
            ("odata.streaming" or "streaming", "true" or "false") => format with { Streaming = value[0] is 't' or 'T' },
            ("ieee754compatible", "true" or "false") => format with { Ieee754Compatible = value[0] is 't' or 'T' },
            ("exponentialdecimals", "false") or ("q", _) => format,
            ("charset", "utf-8") => format,
            // odata=minimalmetadata and the like are version 3; another charset cannot be written.
            _ => null,
        };
}
