using System.Text.Json.Nodes;

namespace Outcomes.Auth;

/// <summary>PATCH of a user (RFC 7644 §3.5.2): operations in their order, all of them or none.</summary>
internal static class PatchRequest
{
    /// <exception cref="ScimRefusal">No such request, or an operation that cannot be done; says which.</exception>
    public static UserValues Apply(UserRow row, JsonObject body) =>
        PatchOperation.Of(body).Aggregate(UserValues.Of(row), (user, operation) => Run(user, row.Email, operation));

    private static UserValues Run(UserValues user, string address, PatchOperation operation)
    {
        if (operation.Path is { } path) return At(user, address, operation.Op, path, operation.Value);
        return UserAttributes.SetAll(user, operation.Value as JsonObject ?? throw ScimRefusal.Syntax($"{operation.Op} without a path needs an object of attributes as its value."));
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
