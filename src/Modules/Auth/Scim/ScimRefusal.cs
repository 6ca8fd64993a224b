namespace Outcomes.Auth;

/// <summary>What a request to <c>/scim</c> is refused with: status and <c>scimType</c> of RFC 7644 §3.12, and a sentence that says what to do.</summary>
/// <param name="scimType">Empty where the RFC names none.</param>
internal sealed class ScimRefusal(int status, string scimType, string detail) : Exception(detail)
{
    public int Status { get; } = status;
    public string ScimType { get; } = scimType;

    public static ScimRefusal Filter(string detail) => new(400, "invalidFilter", detail);

    public static ScimRefusal Syntax(string detail) => new(400, "invalidSyntax", detail);

    public static ScimRefusal Path(string detail) => new(400, "invalidPath", detail);

    public static ScimRefusal Value(string detail) => new(400, "invalidValue", detail);

    public static ScimRefusal NoTarget(string detail) => new(400, "noTarget", detail);

    public static ScimRefusal ReadOnly(string attribute) => new(400, "mutability", $"{attribute} cannot be changed. Leave it out.");

    public static ScimRefusal NoUser(string id) => None("user", id);

    public static ScimRefusal NoGroup(string id) => None("group", id);

    private static ScimRefusal None(string what, string id) => new(404, "", $"There is no {what} {(id.Length <= 100 ? id : id[..100])}. Find it by filter, or create it.");
}
