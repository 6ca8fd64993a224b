namespace Outcomes.Auth;

/// <summary>The attributes of groups.</summary>
internal static class GroupSchema
{
    public static readonly IReadOnlyList<SchemaAttribute> Group =
    [
        new("displayName", "What the group is called. Compared without case.") { IsRequired = true, IsCaseExact = false, Uniqueness = "server" },
        new("members", "The users in it. Being in a group gives no right here.")
        {
            Type = "complex",
            IsList = true,
            Parts =
            [
                new("value", "The id of the user.") { Mutability = "immutable" },
                new("$ref", "The address of the user.") { Type = "reference", Mutability = "readOnly", References = ["User"] },
                new("type", "Always User.") { Mutability = "readOnly", IsCaseExact = false, Canonical = ["User"] },
            ],
        },
    ];
}
