using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Outcomes.OData.Model;
using Outcomes.OData.Protocol;

namespace Outcomes.OData.Metadata;

/// <summary><c>$metadata</c> as bytes, made once at start, in XML and in JSON.</summary>
/// <remarks>The same for every caller, so it carries an ETag and may answer 304, as no data does.</remarks>
public sealed class MetadataDocuments
{
    private readonly (byte[] Bytes, EntityTagHeaderValue Tag) xml;
    private readonly (byte[] Bytes, EntityTagHeaderValue Tag) json;

    /// <exception cref="InvalidOperationException">The model cannot be published as CSDL.</exception>
    public MetadataDocuments(ODataModel model, ODataLimits limits)
    {
        var edm = EdmBuilder.Build(model, limits);
        xml = Tagged(Csdl.Xml(edm));
        json = Tagged(Csdl.Json(edm));
    }

    public ReadOnlyMemory<byte> Xml => xml.Bytes;
    public ReadOnlyMemory<byte> Json => json.Bytes;

    /// <summary>Answers GET and HEAD on <c>$metadata</c>: XML unless JSON is asked for, 304 when the client has it already.</summary>
    /// <param name="format">The decoded <c>$format</c>; absent when not given.</param>
    public async Task WriteAsync(HttpContext http, string? format, CancellationToken cancel)
    {
        var agreed = Negotiation.NegotiateMetadata(http.Request.Headers, format);
        var (bytes, tag) = agreed.IsJson ? json : xml;
        var response = http.Response;
        response.Headers["OData-Version"] = agreed.VersionText;
        response.Headers.ETag = tag.ToString();
        response.Headers.Vary = "Accept, OData-MaxVersion";
        response.Headers.CacheControl = "private, no-cache";
        if (Has(http.Request.Headers, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = agreed.IsJson ? "application/json" : "application/xml";
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await response.Body.WriteAsync(bytes, cancel);
    }

    private static bool Has(IHeaderDictionary headers, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList([.. headers.IfNoneMatch.OfType<string>()], out var known)
        && known.Any(one => one.Tag == "*" || one.Compare(tag, useStrongComparison: false));

    private static (byte[] Bytes, EntityTagHeaderValue Tag) Tagged(byte[] bytes) =>
        (bytes, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\""));
}
