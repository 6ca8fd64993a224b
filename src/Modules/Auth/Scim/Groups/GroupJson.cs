using System.Text.Json.Nodes;

namespace Outcomes.Auth;

/// <summary>A group on the wire (RFC 7643 §4.2).</summary>
internal static class GroupJson
{
    /// <param name="members">Absent: they are not wanted.</param>
    public static JsonObject Of(ProvisionedGroup group, IEnumerable<Guid>? members, Issuer issuer)
    {
        var said = new JsonObject { ["schemas"] = new JsonArray(ScimPath.Group), ["id"] = group.Id.ToString(), ["displayName"] = group.DisplayName };
        if (group.ExternalId is { } externalId) said["externalId"] = externalId;
        if (members is not null) said["members"] = new JsonArray([.. members.Select(id => Member(id, issuer))]);
        said["meta"] = new JsonObject
        {
            ["resourceType"] = "Group",
            ["created"] = UserJson.Instant(group.CreatedAt),
            ["lastModified"] = UserJson.Instant(group.ChangedAt),
            ["location"] = $"{issuer.At(ScimEndpoints.Groups)}/{group.Id}",
            ["version"] = TagOf(group),
        };
        return said;
    }

    public static string TagOf(ProvisionedGroup group) => $"W/\"{group.Version}\"";

    private static JsonNode Member(Guid id, Issuer issuer) =>
        new JsonObject { ["value"] = id.ToString(), ["$ref"] = $"{issuer.At(ScimEndpoints.Users)}/{id}", ["type"] = "User" };
}
