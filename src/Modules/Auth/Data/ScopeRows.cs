namespace Outcomes.Auth;

/// <summary>The scopes there are, as they stand in every database.</summary>
internal static class ScopeRows
{
    private const string Api = "[\"urn:outcomes:api\"]";

    public static readonly IReadOnlyList<object> All =
    [
        Row(1, "openid", "Knows who you are here.", "[]"),
        Row(2, "profile", "Reads your name, language and time zone.", "[]"),
        Row(3, "email", "Reads your work e-mail address.", "[]"),
        Row(4, "roles", "Reads your roles: whether you are HR, an administrator or a BI reader.", "[]"),
        Row(5, "offline_access", "Stays connected when you have closed the browser, until you end it here.", "[]"),
        Row(6, "odata.read", "Reads what you may read: objectives, deliverables, people.", Api),
        Row(7, "bi.read", "Reads the figures of the whole organisation, without texts and without what is private.", Api),
        Row(8, "objectives.write", "Creates and changes objectives and key results in your name.", Api),
        Row(9, "deliverables.write", "Creates, submits and decides deliverables in your name.", Api),
        Row(10, "reviews.write", "Writes reviews in your name.", Api),
        Row(11, "packets.read", "Downloads review packets that you may read.", Api),
        Row(12, "people.read", "Reads the directory of people and units.", Api),
        Row(17, "people.write", "Changes people, units and your own settings, where you may.", Api),
        Row(18, "notifications.write", "Marks your notifications as read.", Api),
        Row(13, "admin.users", "Administers accounts, where you may.", Api),
        Row(14, "admin.clients", "Administers clients and keys, where you may.", Api),
        Row(15, "audit.read", "Reads the audit trail, where you may.", Api),
        Row(16, "scim", "Provisions people from your identity provider.", "[\"urn:outcomes:scim\"]"),
    ];

    // The ids are part of the migrations: fixed for ever.
    private static object Row(int number, string name, string description, string resources) =>
        new { Id = new Guid(number, 0x5c0e, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 1]), Name = name, Description = description, Resources = resources };
}
