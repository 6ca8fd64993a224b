using System.Globalization;
using System.Text.Json;

namespace Outcomes.OData.Protocol;

/// <summary>Bytes → JSON object, or the path of the place that cannot be read.</summary>
internal static class JsonBodySyntax
{
    private const int MaxDepth = 32;

    public static JsonElement Parse(byte[] bytes)
    {
        var text = StripMark(bytes);
        if (FindFault(text) is { } fault)
            throw fault;
        var options = new JsonDocumentOptions { MaxDepth = MaxDepth };
        return JsonElement.Parse(text, options) is { ValueKind: JsonValueKind.Object } body
            ? body
            : throw new ODataProblem(400, "bad-json", "The body is a JSON object with the operation's properties.", "$");
    }

    private static ReadOnlySpan<byte> StripMark(byte[] bytes) =>
        bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes;

    // The document parser tells line and byte only; a second look tells the path as well.
    private static ODataProblem? FindFault(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MaxDepth });
        var path = new JsonPathTrail();
        try
        {
            while (reader.Read())
                if (!path.Follow(ref reader))
                    return new ODataProblem(400, "duplicate-property", $"{path} is given twice. Send it once.", path.ToString());
            return null;
        }
        catch (InvalidOperationException)
        {
            // How the reader says that a text holds bytes or escapes that are no characters.
            return new ODataProblem(400, "bad-json", $"The text at {path} is not valid Unicode. Send UTF-8, and \\u escapes of surrogates in pairs.",
                path.ToString());
        }
        catch (JsonException fault)
        {
            return new ODataProblem(400, "bad-json", string.Create(CultureInfo.InvariantCulture,
                $"The JSON cannot be read near {path}, line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}. "
                + $"Check quotes, commas and brackets there."), path.ToString());
        }
    }
}
