using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;

namespace Outcomes.OData.Metadata;

/// <summary>Writes an EDM by Microsoft's CSDL writers.</summary>
internal static class Csdl
{
    // The document is served as JSON, never inside a page.
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Xml(IEdmModel edm)
    {
        edm.SetEdmVersion(EdmConstants.EdmVersion4);
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
            Require(CsdlWriter.TryWriteCsdl(edm, writer, CsdlTarget.OData, out var errors), errors);
        return bytes.ToArray();
    }

    /// <remarks>JSON exists since 4.01 only (CSDL JSON 4.01), and says so in <c>$Version</c>.</remarks>
    public static byte[] Json(IEdmModel edm)
    {
        edm.SetEdmVersion(EdmConstants.EdmVersion401);
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = Relaxed.Encoder }))
            Require(CsdlWriter.TryWriteCsdl(edm, writer, out var errors), errors);
        return WithNullableNavigations(bytes.WrittenSpan);
    }

    // In XML a navigation is nullable unless it says otherwise, in JSON the other way round (CSDL JSON 4.01, 8.1); the writer of 7.7.2 leaves it out in both.
    private static byte[] WithNullableNavigations(ReadOnlySpan<byte> json)
    {
        var document = JsonNode.Parse(json) as JsonObject ?? [];
        var types = document.Select(space => space.Value).OfType<JsonObject>().SelectMany(space => space.Select(element => element.Value)).OfType<JsonObject>();
        foreach (var member in types.SelectMany(type => type.Select(member => member.Value)).OfType<JsonObject>().ToList())
            if (member["$Kind"]?.ToString() == "NavigationProperty" && member["$Collection"] is null)
                member["$Nullable"] = true;
        return Encoding.UTF8.GetBytes(document.ToJsonString(Relaxed));
    }

    private static void Require(bool isWritten, IEnumerable<EdmError> errors)
    {
        if (!isWritten)
            throw new InvalidOperationException("The model cannot be published: " + string.Join("; ", errors.Select(error => error.ErrorMessage)));
    }
}
