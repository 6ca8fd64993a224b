namespace Outcomes.Auth;

/// <summary>The attributes of users that are kept here. Others of RFC 7643 are taken and passed over.</summary>
internal static class UserSchemas
{
    public static readonly IReadOnlyList<SchemaAttribute> User =
    [
        new("userName", "How the provider calls the person; often the e-mail address. Compared without case.") { IsRequired = true, IsCaseExact = false, Uniqueness = "server" },
        new("name", "The parts of the name.")
        {
            Type = "complex",
            Parts =
            [
                new("formatted", "The whole name; the display name is the same and wins."),
                new("familyName", "The family name."),
                new("givenName", "The given name."),
            ],
        },
        new("displayName", "The name as the person writes it, in any script. Absent: the parts of the name, else userName."),
        new("title", "The job title."),
        new("preferredLanguage", "A language tag such as de-AT; the first of a list counts. Absent: stays, en for somebody new."),
        new("timezone", "An IANA zone such as Europe/Vienna; Windows' names are translated. Absent: stays, UTC for somebody new."),
        new("active", "May sign in. False ends every session and token at once.") { Type = "boolean" },
        new("emails", "The work address, one: where mail goes, and what is typed to sign in. Of several the primary one counts. Absent: userName where that is an address.")
        {
            Type = "complex",
            IsList = true,
            Parts =
            [
                new("value", "The address.") { IsCaseExact = false, Uniqueness = "server" },
                new("type", "Always work.") { Mutability = "readOnly", IsCaseExact = false, Canonical = [UserJson.EmailType] },
                new("primary", "Always true.") { Type = "boolean", Mutability = "readOnly" },
            ],
        },
    ];

    public static readonly IReadOnlyList<SchemaAttribute> Enterprise =
    [
        new("employeeNumber", "The id in the source of record, by which imports know people too.") { Uniqueness = "server" },
        new("department", "A unit, by its name or its id in the source of record; it must be there. Absent: stays, the topmost unit for somebody new."),
        new("manager", "Whom the person reports to from today on; lines before stay as history.")
        {
            Type = "complex",
            Parts =
            [
                new("value", "The id of the manager's user."),
                new("$ref", "The address of the manager's user.") { Type = "reference", Mutability = "readOnly", References = ["User"] },
                new("displayName", "The manager's name.") { Mutability = "readOnly" },
            ],
        },
    ];
}
