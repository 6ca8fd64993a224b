namespace Outcomes.Directory;

/// <summary>Which unit lies in which now, each in itself at depth 0.</summary>
public sealed class OrgUnitClosure
{
    private OrgUnitClosure() { }

    internal OrgUnitClosure(Guid ancestorId, Guid descendantId, int depth) => (AncestorId, DescendantId, Depth) = (ancestorId, descendantId, depth);

    public Guid AncestorId { get; private set; }
    public Guid DescendantId { get; private set; }
    public int Depth { get; internal set; }
}
