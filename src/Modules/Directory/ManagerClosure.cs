namespace Outcomes.Directory;

/// <summary>Who is above whom now: one row per manager and person below, at any depth. Dotted managers stand at depth 1, without their own ancestors.</summary>
public sealed class ManagerClosure
{
    private ManagerClosure() { }

    internal ManagerClosure(Guid ancestorId, Guid descendantId, int depth) => (AncestorId, DescendantId, Depth) = (ancestorId, descendantId, depth);

    public Guid AncestorId { get; private set; }
    public Guid DescendantId { get; private set; }

    /// <summary>1 = direct report. The smallest, where several ways lead up.</summary>
    public int Depth { get; internal set; }
}
