using System.Text.Json.Nodes;

namespace Outcomes.Auth;

/// <summary>A list of RFC 7644 §3.4.2.</summary>
internal static class ListAnswer
{
    public const string Schema = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    /// <param name="from">The place of the first in the whole list; the first of all is 1.</param>
    public static JsonObject Of(IReadOnlyList<JsonObject> page, int total, int from) => new()
    {
        ["schemas"] = new JsonArray(Schema),
        ["totalResults"] = total,
        ["startIndex"] = from,
        ["itemsPerPage"] = page.Count,
        ["Resources"] = new JsonArray([.. page]),
    };
}
