namespace Outcomes.Auth;

/// <summary>What can be asked of a user, by path: which column of <see cref="UserRow"/> holds it, and how it compares.</summary>
internal static class UserFields
{
    private static readonly Dictionary<string, ScimField> Known = new ScimField[]
    {
        new("id", nameof(UserRow.Id), FieldKind.Id),
        new("externalid", nameof(UserRow.ExternalId), FieldKind.Text),
        new("username", nameof(UserRow.UserNameKey), FieldKind.Folded),
        new("displayname", nameof(UserRow.DisplayName), FieldKind.Text),
        new("name", nameof(UserRow.DisplayName), FieldKind.Text),
        new("name.formatted", nameof(UserRow.DisplayName), FieldKind.Text),
        new("name.givenname", nameof(UserRow.GivenName), FieldKind.Text),
        new("name.familyname", nameof(UserRow.FamilyName), FieldKind.Text),
        new("title", nameof(UserRow.Title), FieldKind.Text),
        new("preferredlanguage", nameof(UserRow.Language), FieldKind.Text),
        new("timezone", nameof(UserRow.Zone), FieldKind.Text),
        new("active", nameof(UserRow.IsActive), FieldKind.Flag),
        new("emails", nameof(UserRow.Email), FieldKind.Folded),
        new("emails.value", nameof(UserRow.Email), FieldKind.Folded),
        new("emails.type", UserJson.EmailType, FieldKind.Always),
        new("emails.primary", "true", FieldKind.Always),
        new("meta.created", nameof(UserRow.CreatedAt), FieldKind.Instant),
        new("meta.lastmodified", nameof(UserRow.ChangedAt), FieldKind.Instant),
        new("meta.resourcetype", "User", FieldKind.Always),
        new("enterprise.employeenumber", nameof(UserRow.EmployeeNumber), FieldKind.Text),
        new("enterprise.department", nameof(UserRow.Department), FieldKind.Text),
        new("enterprise.manager", nameof(UserRow.ManagerId), FieldKind.Id),
        new("enterprise.manager.value", nameof(UserRow.ManagerId), FieldKind.Id),
        new("enterprise.manager.displayname", nameof(UserRow.ManagerName), FieldKind.Text),
    }.ToDictionary(field => field.Path);

    /// <summary>Attributes that are not kept are absent of every user.</summary>
    /// <exception cref="ScimRefusal">There is no such attribute.</exception>
    public static ScimField Find(string path)
    {
        if (Known.TryGetValue(path, out var field)) return field;
        return UserAttributes.IsNotKept(path) && path != "password"
            ? new ScimField(path, "", FieldKind.Never)
            : throw ScimRefusal.Filter($"A user has no attribute {path} that can be asked for. See /scim/v2/Schemas.");
    }
}

/// <param name="Column">Of the row that is asked; the value itself where it is always the same.</param>
internal sealed record ScimField(string Path, string Column, FieldKind Kind);

/// <summary>How an attribute compares: by character, without case, as an id, a truth value, an instant or the members of a group; or it is the same of all.</summary>
internal enum FieldKind { Text, Folded, Id, Flag, Instant, Member, Always, Never }
