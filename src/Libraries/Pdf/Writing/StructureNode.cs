namespace Outcomes.Pdf.Writing;

/// <summary>One element of the tree that screen readers follow (ISO 32000-1 §14.7).</summary>
/// <param name="type">A standard structure type: H1, P, Table, TD.</param>
internal sealed class StructureNode(string type, StructureNode? parent)
{
    private readonly List<StructureKid> kids = [];

    public string Type { get; } = type;
    public StructureNode? Parent { get; } = parent;
    public IReadOnlyList<StructureKid> Kids => kids;

    /// <summary>An attribute dictionary, such as a header cell's scope; empty when there is none.</summary>
    public string Attributes { get; set; } = "";
    public string? Alternative { get; init; }
    public string? Language { get; init; }

    /// <summary>Its object's number, given when the file is written.</summary>
    public int Id { get; set; }

    public StructureNode Child(string type, string attributes = "", string? alternative = null, string? language = null)
    {
        var child = new StructureNode(type, this) { Attributes = attributes, Alternative = alternative, Language = language };
        kids.Add(new StructureKid(child, 0, 0));
        return child;
    }

    public void AddContent(int page, int mark) => kids.Add(new StructureKid(null, page, mark));

    /// <summary>An annotation, which stands on a page and has a number of its own.</summary>
    public void AddObject(int page, int annotation) => kids.Add(new StructureKid(null, page, -annotation));
}

/// <summary>What an element holds: another one, marked content of a page, or (negative) an annotation's object number.</summary>
internal readonly record struct StructureKid(StructureNode? Node, int Page, int Mark);
