namespace Outcomes.Directory;

/// <summary>Who is above whom now: one row per manager and person below, at any depth. Dotted managers stand at depth 1, without their own ancestors.</summary>
public sealed class ManagerClosure
{
    private ManagerClosure() { }

    internal ManagerClosure(Guid ancestorId, Guid descendantId, int? primaryDepth, bool isDotted) =>
        (AncestorId, DescendantId, PrimaryDepth, IsDotted, Depth) = (ancestorId, descendantId, primaryDepth, isDotted, isDotted ? 1 : primaryDepth ?? 1);

    public Guid AncestorId { get; private set; }
    public Guid DescendantId { get; private set; }

    /// <summary>1 = direct report. The smallest, where several ways lead up.</summary>
    public int Depth { get; internal set; }

    /// <summary>How far up the chain of primary managers; absent where only a dotted line leads here.</summary>
    public int? PrimaryDepth { get; internal set; }

    /// <summary>A dotted line leads here, whatever the chain does.</summary>
    public bool IsDotted { get; internal set; }
}
