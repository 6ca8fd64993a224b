namespace Outcomes.Auth;

/// <summary>What can be asked of a group, by path.</summary>
internal static class GroupFields
{
    private static readonly Dictionary<string, ScimField> Known = new ScimField[]
    {
        new("id", nameof(ProvisionedGroup.Id), FieldKind.Id),
        new("externalid", nameof(ProvisionedGroup.ExternalId), FieldKind.Text),
        new("displayname", nameof(ProvisionedGroup.NameKey), FieldKind.Folded),
        new("members", nameof(ProvisionedGroup.Members), FieldKind.Member),
        new("members.value", nameof(ProvisionedGroup.Members), FieldKind.Member),
        new("meta.created", nameof(ProvisionedGroup.CreatedAt), FieldKind.Instant),
        new("meta.lastmodified", nameof(ProvisionedGroup.ChangedAt), FieldKind.Instant),
        new("meta.resourcetype", "Group", FieldKind.Always),
    }.ToDictionary(field => field.Path);

    /// <exception cref="ScimRefusal">There is no such attribute.</exception>
    public static ScimField Find(string path) => Known.TryGetValue(path, out var field)
        ? field
        : throw ScimRefusal.Filter($"A group has no attribute {path} that can be asked for. See /scim/v2/Schemas.");
}
