using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Outcomes.Auth;

/// <summary>Reads the body of a write: one JSON object, not too large and not too deep, each member once, well-formed Unicode throughout.</summary>
internal static class ScimBody
{
    public const int Largest = 128 * 1024;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 12, AllowDuplicateProperties = false };

    /// <exception cref="ScimRefusal">It is something else; says what.</exception>
    public static async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        var isJson = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType?.ToLowerInvariant() is "application/scim+json" or "application/json";
        if (!isJson) throw new ScimRefusal(415, "", "Send the body as application/scim+json.");
        // Said to be too large: refused before anything of it is read.
        if (request.ContentLength > Largest) throw TooLarge();
        using var kept = new MemoryStream();
        var piece = new byte[8192];
        for (int count; (count = await request.Body.ReadAsync(piece, request.HttpContext.RequestAborted)) > 0;)
        {
            if (kept.Length + count > Largest) throw TooLarge();
            kept.Write(piece, 0, count);
        }
        return Parse(kept.ToArray());
    }

    private static ScimRefusal TooLarge() => new(413, "", $"A body has at most {Largest / 1024} KB.");

    private static JsonObject Parse(byte[] bytes)
    {
        try
        {
            var body = JsonNode.Parse(bytes, documentOptions: Strict) as JsonObject ?? throw ScimRefusal.Syntax("The body is no JSON object.");
            Touch(body);
            return body;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or ArgumentException)
        {
            throw ScimRefusal.Syntax("The body is no JSON, is nested too deeply, names a member twice, or holds half of a character.");
        }
    }

    /// <summary>JSON is decoded when it is first looked at; what cannot be decoded is to be found here.</summary>
    private static void Touch(JsonNode? node)
    {
        if (node is JsonObject members)
            foreach (var member in members) Touch(member.Value);
        else if (node is JsonArray items)
            foreach (var item in items) Touch(item);
        else if (node?.GetValueKind() == JsonValueKind.String) node.GetValue<string>();
    }
}
