using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Outcomes.Auth;

/// <summary>What a provider asks a group to be.</summary>
/// <param name="Members">The ids of users.</param>
internal sealed record GroupValues(string DisplayName, string? ExternalId, ImmutableHashSet<Guid> Members)
{
    public static readonly GroupValues Empty = new("", null, []);

    /// <param name="path">In the form of <see cref="ScimPath"/>.</param>
    /// <param name="said">Absent = the attribute is taken away.</param>
    /// <exception cref="ScimRefusal">No such attribute, one that cannot be changed, or a value of the wrong kind.</exception>
    public GroupValues With(string path, JsonNode? said) => path switch
    {
        "displayname" => this with { DisplayName = JsonValues.Text(said, "displayName", 200) ?? throw ScimRefusal.Value("displayName cannot be empty. Give the name of the group.") },
        "externalid" => this with { ExternalId = JsonValues.Text(said, "externalId", 200) },
        "members" => this with { Members = MembersOf(said) },
        "id" or "meta" => throw ScimRefusal.ReadOnly(path),
        _ => throw ScimRefusal.Path($"A group has no attribute {path}. See /scim/v2/Schemas."),
    };

    /// <summary>A whole resource, or what PATCH sends without a path. What cannot be changed, and what is not known, is passed over (RFC 7644 §3.3, §3.5.1).</summary>
    public GroupValues WithAll(JsonObject said)
    {
        var group = this;
        foreach (var (name, value) in said)
            if (ScimPath.Canonical(name) is ("displayname" or "externalid" or "members") and var path) group = group.With(path, value);
        return group;
    }

    /// <summary>Members in the shapes that providers send them: a list of objects with <c>value</c>, one such object, or nothing.</summary>
    /// <exception cref="ScimRefusal">No ids of users.</exception>
    public static ImmutableHashSet<Guid> MembersOf(JsonNode? said) => said switch
    {
        null => [],
        JsonArray list => [.. list.Select(MemberOf)],
        _ => [MemberOf(said)],
    };

    /// <exception cref="ScimRefusal">There is no displayName.</exception>
    public void DemandName()
    {
        if (DisplayName.Length == 0) throw ScimRefusal.Value("displayName is missing. Give the name of the group.");
    }

    private static Guid MemberOf(JsonNode? said)
    {
        if (said is JsonObject one && $"{JsonValues.Part(one, "type")}".Equals("Group", StringComparison.OrdinalIgnoreCase))
            throw ScimRefusal.Value("members: groups hold users, not groups. Send the users of the inner group.");
        var id = said is JsonObject member ? JsonValues.Part(member, "value") : said;
        return Guid.TryParse(JsonValues.Text(id, "members.value", 100), out var personId)
            ? personId
            : throw ScimRefusal.Value("members: give the id of each user as value, as it was answered when that user was made.");
    }
}
