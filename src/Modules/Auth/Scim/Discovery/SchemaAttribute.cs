using System.Text.Json.Nodes;

namespace Outcomes.Auth;

/// <summary>One attribute as <c>/scim/v2/Schemas</c> describes it (RFC 7643 §7), honest about case: names compare by character here.</summary>
internal sealed record SchemaAttribute(string Name, string Description)
{
    public string Type { get; init; } = "string";
    public bool IsList { get; init; }
    public bool IsRequired { get; init; }
    public bool IsCaseExact { get; init; } = true;
    public string Mutability { get; init; } = "readWrite";
    public string Uniqueness { get; init; } = "none";
    public IReadOnlyList<string> Canonical { get; init; } = [];
    public IReadOnlyList<string> References { get; init; } = [];
    public IReadOnlyList<SchemaAttribute> Parts { get; init; } = [];

    public JsonObject Describe()
    {
        var said = new JsonObject
        {
            ["name"] = Name,
            ["type"] = Type,
            ["multiValued"] = IsList,
            ["description"] = Description,
            ["required"] = IsRequired,
            ["mutability"] = Mutability,
            ["returned"] = "default",
        };
        if (Type is "string" or "reference") said["caseExact"] = IsCaseExact;
        if (Type is "string" or "reference" or "complex") said["uniqueness"] = Uniqueness;
        if (Canonical.Count > 0) said["canonicalValues"] = List(Canonical);
        if (References.Count > 0) said["referenceTypes"] = List(References);
        if (Parts.Count > 0) said["subAttributes"] = new JsonArray([.. Parts.Select(part => part.Describe())]);
        return said;
    }

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
