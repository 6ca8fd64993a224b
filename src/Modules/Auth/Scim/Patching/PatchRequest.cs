using System.Text.Json.Nodes;

namespace Outcomes.Auth;

/// <summary>PATCH (RFC 7644 §3.5.2): operations in their order, all of them or none.</summary>
internal static class PatchRequest
{
    public const string Schema = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
    private const int Most = 100;

    /// <exception cref="ScimRefusal">No such request, or an operation that cannot be done; says which.</exception>
    public static UserValues Apply(UserRow row, JsonObject body)
    {
        JsonValues.DemandSchema(body, Schema);
        if (JsonValues.Part(body, "Operations") is not JsonArray { Count: > 0 and <= Most } operations)
            throw ScimRefusal.Syntax($"Operations must be a list of 1 to {Most} operations.");
        var user = UserValues.Of(row);
        foreach (var operation in operations)
            user = Run(user, row.Email, operation as JsonObject ?? throw ScimRefusal.Syntax("Each of Operations is an object with op, path and value."));
        return user;
    }

    private static UserValues Run(UserValues user, string address, JsonObject operation)
    {
        var op = $"{JsonValues.Part(operation, "op")}".ToLowerInvariant();
        if (op is not ("add" or "replace" or "remove")) throw ScimRefusal.Syntax("op is add, replace or remove.");
        var value = JsonValues.Part(operation, "value");
        if ($"{JsonValues.Part(operation, "path")}" is { Length: > 0 } path) return At(user, address, op, PatchPath.Read(path), value);
        if (op == "remove") throw ScimRefusal.NoTarget("remove needs a path that says what to take away.");
        return UserAttributes.SetAll(user, value as JsonObject ?? throw ScimRefusal.Syntax($"{op} without a path needs an object of attributes as its value."));
    }

    private static UserValues At(UserValues user, string address, string op, PatchPath path, JsonNode? value)
    {
        if (UserAttributes.IsNotKept(path.Attribute)) return user;
        if (path.Filter is { } filter && !IsOfTheAddress(path, filter, user.Email ?? address))
            return op == "add" ? user : throw ScimRefusal.NoTarget($"No value of {path.Attribute} is so. Read the user, then name a value that it has.");
        if (op != "remove" && value is null) throw ScimRefusal.Value($"{op} needs a value.");
        return UserAttributes.Set(user, path.Whole, op == "remove" ? null : value);
    }

    /// <summary>Addresses are the one list that is kept, and it holds one.</summary>
    private static bool IsOfTheAddress(PatchPath path, FilterNode filter, string address) => path.Attribute == "emails"
        ? FilterLoops.IsSo(filter, new Dictionary<string, string> { ["emails.value"] = address, ["emails.type"] = UserJson.EmailType, ["emails.primary"] = "true" })
        : throw ScimRefusal.Path($"{path.Attribute} is no list and takes no filter. Name the attribute alone.");
}
