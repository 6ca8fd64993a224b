using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Outcomes.Auth;

/// <summary>A user on the wire (RFC 7643 §4.1 and §4.3). What is empty is left out.</summary>
internal static class UserJson
{
    /// <summary>People have one address here, that of their work.</summary>
    public const string EmailType = "work";

    /// <param name="users">The absolute address of all users.</param>
    public static JsonObject Of(UserRow user, string users)
    {
        var said = new JsonObject { ["schemas"] = new JsonArray(ScimPath.User, ScimPath.Enterprise), ["id"] = user.Id.ToString() };
        Add(said, "externalId", user.ExternalId);
        said["userName"] = user.UserName;
        said["name"] = Named(user);
        said["displayName"] = user.DisplayName;
        Add(said, "title", user.Title);
        said["preferredLanguage"] = user.Language;
        said["timezone"] = user.Zone;
        said["active"] = user.IsActive;
        said["emails"] = new JsonArray(new JsonObject { ["value"] = user.Email, ["type"] = EmailType, ["primary"] = true });
        said[ScimPath.Enterprise] = Enterprise(user, users);
        var meta = new JsonObject { ["resourceType"] = "User", ["created"] = Instant(user.CreatedAt), ["lastModified"] = Instant(user.ChangedAt), ["location"] = $"{users}/{user.Id}" };
        said["meta"] = meta;
        meta["version"] = Tag(said);
        return said;
    }

    public static string TagOf(JsonObject user) => (string?)user["meta"]?["version"] ?? "";

    private static JsonObject Named(UserRow user)
    {
        var name = new JsonObject { ["formatted"] = user.DisplayName };
        Add(name, "givenName", user.GivenName);
        Add(name, "familyName", user.FamilyName);
        return name;
    }

    private static JsonObject Enterprise(UserRow user, string users)
    {
        var said = new JsonObject();
        Add(said, "employeeNumber", user.EmployeeNumber);
        Add(said, "department", user.Department);
        if (user.ManagerId is { } manager)
        {
            var named = new JsonObject { ["value"] = manager.ToString(), ["$ref"] = $"{users}/{manager}" };
            Add(named, "displayName", user.ManagerName);
            said["manager"] = named;
        }
        return said;
    }

    /// <summary>Made of all that is said, so that it changes with whatever changes, wherever that is kept, and with nothing else.</summary>
    private static string Tag(JsonObject said) =>
        $"W/\"{WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToJsonString())).AsSpan(0, 15))}\"";

    public static string Instant(DateTime instant) => instant.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    private static void Add(JsonObject said, string name, string? value)
    {
        if (value is { Length: > 0 }) said[name] = value;
    }
}
