using Microsoft.AspNetCore.Http;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Protocol;

/// <summary>Agrees with the client on version and format (OData 4.01 Part 1, 8.1, 8.2 and 11.2.12).</summary>
public static class Negotiation
{
    /// <summary>The format of a JSON response.</summary>
    /// <param name="format">The decoded <c>$format</c>, which wins over <c>Accept</c>; absent when not given.</param>
    /// <exception cref="ODataProblem">400 for a protocol version that is not spoken, 406 when nothing acceptable can be served,
    /// 501 for another <c>$format</c>.</exception>
    public static ResponseFormat Negotiate(IHeaderDictionary headers, string? format = null) =>
        MediaTypes.Choose(headers.Accept, format, VersionHeaders.Agree(headers));

    /// <summary>As above for what the path names: a count, a raw value or a file has a type of its own, whatever the client accepts.</summary>
    public static ResponseFormat Negotiate(IHeaderDictionary headers, string? format, Resource resource) =>
        resource is EntityResource { Tail: Tail.Count or Tail.Media or Tail.Value { Raw: true } }
            ? new ResponseFormat(VersionHeaders.Agree(headers))
            : Negotiate(headers, format);

    /// <summary>The value of <c>$format</c>, which may be written without <c>$</c> (4.01); absent when not given.</summary>
    public static string? FormatOf(IQueryCollection query) =>
        query.TryGetValue("$format", out var value) || query.TryGetValue("format", out value) ? value.ToString() : null;

    /// <summary>The form of <c>$metadata</c>.</summary>
    /// <param name="format">As above; <c>xml</c> is possible here.</param>
    /// <exception cref="ODataProblem">As above.</exception>
    public static MetadataFormat NegotiateMetadata(IHeaderDictionary headers, string? format = null) =>
        new(VersionHeaders.Agree(headers), MetadataTypes.IsJson(headers.Accept, format));
}
