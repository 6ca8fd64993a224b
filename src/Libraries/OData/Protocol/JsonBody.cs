using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Outcomes.OData.Model;

namespace Outcomes.OData.Protocol;

/// <summary>Reads the body of a write strictly: only what its operation knows, each value of the right kind.</summary>
/// <remarks>Control information is dropped; <c>Producer@odata.bind: "People({id})"</c> becomes <c>ProducerId</c>.</remarks>
public static class JsonBody
{
    /// <summary>An object with the operation's own parameters only; empty when there was no body.</summary>
    /// <param name="type">The type that is written or that the action is bound to.</param>
    /// <exception cref="ODataProblem">400 with the JSON path of the fault, 413 beyond <see cref="ODataLimits.BodyBytes"/>, 415 when it is not JSON.</exception>
    public static async Task<JsonElement> ReadAsync(
        HttpRequest request, ODataModel model, EntityType type, WriteOperation operation, ODataLimits limits, CancellationToken cancel)
    {
        var bytes = await ReadBytesAsync(request, limits, cancel);
        if (bytes.Length == 0)
            return JsonElement.Parse("{}");
        var numbersMayBeText = RequireJson(request.ContentType);
        var body = JsonBodySyntax.Parse(bytes);
        return new JsonBodyReader(model, type, operation, numbersMayBeText).Read(body);
    }

    private static async Task<byte[]> ReadBytesAsync(HttpRequest request, ODataLimits limits, CancellationToken cancel)
    {
        if (request.ContentLength > limits.BodyBytes)
            throw TooLarge(limits);
        var bytes = new ArrayBufferWriter<byte>();
        while (true)
        {
            var read = await request.Body.ReadAsync(bytes.GetMemory(8 * 1024), cancel);
            if (read == 0)
                return bytes.WrittenSpan.ToArray();
            bytes.Advance(read);
            if (bytes.WrittenCount > limits.BodyBytes)
                throw TooLarge(limits);
        }
    }

    private static ODataProblem TooLarge(ODataLimits limits) =>
        new(413, "body-too-large", $"The body is larger than {limits.BodyBytes:N0} bytes, which is the limit (BodyBytes). Send less, or files through $value.",
            "body");

    // True when Int64 and Decimal come as strings (OData JSON Format 4.01, 3.2).
    private static bool RequireJson(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            throw new ODataProblem(415, "not-json", "The body of a write is JSON. Send Content-Type: application/json.", "Content-Type");
        if (type.Charset.HasValue && !type.Charset.ToString().Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            throw new ODataProblem(415, "not-utf-8",
                $"JSON is UTF-8 (RFC 8259, 8.1), and the charset {type.Charset} is not. Send Content-Type: application/json.", "Content-Type");
        return type.Parameters.Any(parameter => parameter.Name.Equals("IEEE754Compatible", StringComparison.OrdinalIgnoreCase)
            && parameter.Value.Equals("true", StringComparison.OrdinalIgnoreCase));
    }
}
