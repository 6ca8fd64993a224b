using System.Text.Json.Nodes;

namespace Outcomes.Auth;

/// <summary>What providers may say about a user: each attribute by its path, and where its value goes.</summary>
internal static class UserAttributes
{
    /// <summary>Attributes of RFC 7643 that are of no use here and are not kept: taken, and passed over.</summary>
    private static readonly HashSet<string> NotKept =
    [
        "nickname", "profileurl", "usertype", "locale", "password", "phonenumbers", "ims", "photos", "addresses", "groups", "entitlements", "roles", "x509certificates",
        "name.middlename", "name.honorificprefix", "name.honorificsuffix", "emails.type", "emails.primary", "emails.display",
        "enterprise.costcenter", "enterprise.organization", "enterprise.division", "enterprise.manager.$ref", "enterprise.manager.displayname",
    ];

    private static readonly string[] ReadOnly = ["id", "meta"];

    private static readonly Dictionary<string, Func<UserValues, JsonNode?, UserValues>> Known = new()
    {
        ["username"] = (user, said) => user with { UserName = JsonValues.Text(said, "userName", 254) ?? throw ScimRefusal.Value("userName cannot be empty. Give how the person signs in, such as ada@example.org.") },
        ["externalid"] = (user, said) => user with { ExternalId = JsonValues.Text(said, "externalId", 200) },
        ["displayname"] = (user, said) => user with { DisplayName = JsonValues.Text(said, "displayName", 200) },
        ["name.formatted"] = (user, said) => user with { Formatted = JsonValues.Text(said, "name.formatted", 200) },
        ["name.givenname"] = (user, said) => user with { GivenName = JsonValues.Text(said, "name.givenName", 100) },
        ["name.familyname"] = (user, said) => user with { FamilyName = JsonValues.Text(said, "name.familyName", 100) },
        ["title"] = (user, said) => user with { Title = JsonValues.Text(said, "title", 200) },
        ["preferredlanguage"] = (user, said) => user with { Language = JsonValues.Language(said) },
        ["timezone"] = (user, said) => user with { Zone = JsonValues.Zone(said) },
        ["active"] = (user, said) => user with { IsActive = JsonValues.Flag(said, "active") },
        ["emails"] = (user, said) => user with { Email = JsonValues.Address(JsonValues.Chosen(said)) },
        ["emails.value"] = (user, said) => user with { Email = JsonValues.Address(said) },
        ["enterprise.employeenumber"] = (user, said) => user with { EmployeeNumber = JsonValues.Text(said, "employeeNumber", 100) },
        ["enterprise.department"] = (user, said) => user with { Department = JsonValues.Text(said, "department", 200) },
        ["enterprise.manager"] = (user, said) => JsonValues.SaysNothing(said) ? user : user with { Manager = JsonValues.Text(JsonValues.Chosen(said), "manager", 100) },
        ["enterprise.manager.value"] = (user, said) => user with { Manager = JsonValues.Text(said, "manager", 100) },
    };

    public static bool IsNotKept(string path) =>
        NotKept.Contains(path) || NotKept.Contains(ScimPath.FirstOf(path)) || NotKept.Contains(string.Join('.', path.Split('.').Take(2)));

    /// <param name="path">In the form of <see cref="ScimPath"/>.</param>
    /// <param name="said">Absent = the attribute is taken away.</param>
    /// <exception cref="ScimRefusal">No such attribute, one that cannot be changed, or a value of the wrong kind.</exception>
    public static UserValues Set(UserValues user, string path, JsonNode? said)
    {
        if (Known.TryGetValue(path, out var set)) return set(user, said);
        if (IsNotKept(path)) return user;
        if (ReadOnly.Contains(ScimPath.FirstOf(path))) throw ScimRefusal.ReadOnly(path);
        return path is "name" or ScimPath.OfEnterprise ? SetParts(user, path, said) : throw ScimRefusal.Path($"A user has no attribute {path}. See /scim/v2/Schemas.");
    }

    /// <summary>A whole resource, or what PATCH sends without a path. What cannot be changed, and what is not known, is passed over (RFC 7644 §3.3, §3.5.1).</summary>
    public static UserValues SetAll(UserValues user, JsonObject said)
    {
        foreach (var (name, value) in said)
        {
            var path = ScimPath.Canonical(name);
            if (Known.ContainsKey(path) || path is "name" or ScimPath.OfEnterprise) user = Set(user, path, value);
        }
        return user;
    }

    private static UserValues SetParts(UserValues user, string path, JsonNode? said)
    {
        if (said is not (null or JsonObject)) throw ScimRefusal.Value($"{path} is an object of attributes.");
        var parts = said as JsonObject ?? [];
        if (said is null)
            foreach (var known in Known.Keys.Where(known => known.StartsWith(path + ".", StringComparison.Ordinal))) user = Set(user, known, null);
        foreach (var (name, value) in parts)
            if (Known.ContainsKey($"{path}.{name.ToLowerInvariant()}")) user = Set(user, $"{path}.{name.ToLowerInvariant()}", value);
        return user;
    }
}
