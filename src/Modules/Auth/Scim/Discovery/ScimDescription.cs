using System.Text.Json.Nodes;

namespace Outcomes.Auth;

/// <summary>What this server can do and what users and groups are made of (RFC 7643 §5 to §7).</summary>
internal sealed class ScimDescription(Issuer issuer)
{
    private const string ConfigSchema = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";
    private const string TypeSchema = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";
    private const string SchemaSchema = "urn:ietf:params:scim:schemas:core:2.0:Schema";

    public JsonObject Config() => new()
    {
        ["schemas"] = new JsonArray(ConfigSchema),
        ["patch"] = Supported(true),
        ["bulk"] = new JsonObject { ["supported"] = false, ["maxOperations"] = 0, ["maxPayloadSize"] = 0 },
        ["filter"] = new JsonObject { ["supported"] = true, ["maxResults"] = UserQuestion.Most },
        ["changePassword"] = Supported(false),
        ["sort"] = Supported(true),
        ["etag"] = Supported(true),
        ["authenticationSchemes"] = new JsonArray(new JsonObject
        {
            ["type"] = "oauthbearertoken",
            ["name"] = "OAuth 2.0 access token",
            ["description"] = $"A client registered for the scope {ScimDoor.Scope} gets a token by client_credentials at {issuer.At(ProtocolPaths.Token)} and sends it as Bearer.",
            ["specUri"] = "https://www.rfc-editor.org/info/rfc6750",
            ["primary"] = true,
        }),
        ["meta"] = Meta("ServiceProviderConfig", "/ServiceProviderConfig"),
    };

    public IReadOnlyList<JsonObject> ResourceTypes() =>
    [
        new JsonObject
        {
            ["schemas"] = new JsonArray(TypeSchema),
            ["id"] = "User",
            ["name"] = "User",
            ["endpoint"] = "/Users",
            ["description"] = "A person of the organisation and whether they may sign in.",
            ["schema"] = ScimPath.User,
            ["schemaExtensions"] = new JsonArray(new JsonObject { ["schema"] = ScimPath.Enterprise, ["required"] = false }),
            ["meta"] = Meta("ResourceType", "/ResourceTypes/User"),
        },
        new JsonObject
        {
            ["schemas"] = new JsonArray(TypeSchema),
            ["id"] = "Group",
            ["name"] = "Group",
            ["endpoint"] = "/Groups",
            ["description"] = "A named set of users. It gives nobody a right.",
            ["schema"] = ScimPath.Group,
            ["meta"] = Meta("ResourceType", "/ResourceTypes/Group"),
        },
    ];

    public IReadOnlyList<JsonObject> Schemas() =>
    [
        Schema(ScimPath.User, "User", "A person of the organisation.", UserSchemas.User),
        Schema(ScimPath.Enterprise, "EnterpriseUser", "Their place in the organisation.", UserSchemas.Enterprise),
        Schema(ScimPath.Group, "Group", "A named set of users.", GroupSchema.Group),
    ];

    private JsonObject Schema(string id, string name, string description, IEnumerable<SchemaAttribute> attributes) => new()
    {
        ["schemas"] = new JsonArray(SchemaSchema),
        ["id"] = id,
        ["name"] = name,
        ["description"] = description,
        ["attributes"] = new JsonArray([.. attributes.Select(attribute => attribute.Describe())]),
        ["meta"] = Meta("Schema", $"/Schemas/{id}"),
    };

    private JsonObject Meta(string type, string path) => new() { ["resourceType"] = type, ["location"] = issuer.At(ScimEndpoints.Root + path) };

    private static JsonObject Supported(bool isSupported) => new() { ["supported"] = isSupported };
}
