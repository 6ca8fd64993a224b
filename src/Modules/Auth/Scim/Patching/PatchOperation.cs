using System.Text.Json.Nodes;

namespace Outcomes.Auth;

/// <summary>One operation of PATCH (RFC 7644 §3.5.2); <c>op</c> in any case, as Entra writes it.</summary>
/// <param name="Op"><c>add</c>, <c>replace</c> or <c>remove</c>.</param>
/// <param name="Path">Absent: the value is an object of attributes. Never absent of remove.</param>
internal sealed record PatchOperation(string Op, PatchPath? Path, JsonNode? Value)
{
    private const string Schema = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
    private const int Most = 100;

    /// <summary>One after the other, each read when it is its turn.</summary>
    /// <exception cref="ScimRefusal">No such request.</exception>
    public static IEnumerable<PatchOperation> Of(JsonObject body)
    {
        JsonValues.DemandSchema(body, Schema);
        if (JsonValues.Part(body, "Operations") is not JsonArray { Count: > 0 and <= Most } operations)
            throw ScimRefusal.Syntax($"Operations must be a list of 1 to {Most} operations.");
        return operations.Select(operation => Read(operation as JsonObject ?? throw ScimRefusal.Syntax("Each of Operations is an object with op, path and value.")));
    }

    private static PatchOperation Read(JsonObject operation)
    {
        var op = $"{JsonValues.Part(operation, "op")}".ToLowerInvariant();
        if (op is not ("add" or "replace" or "remove")) throw ScimRefusal.Syntax("op is add, replace or remove.");
        var path = $"{JsonValues.Part(operation, "path")}" is { Length: > 0 } written ? PatchPath.Read(written) : null;
        if (op == "remove" && path is null) throw ScimRefusal.NoTarget("remove needs a path that says what to take away.");
        return new PatchOperation(op, path, JsonValues.Part(operation, "value"));
    }
}
