namespace Outcomes.Platform;

/// <summary>One person may see one subject because of one source (such as a citation in a review). Read by rules, filled by the module that grants.</summary>
public sealed class VisibilityGrant
{
    private VisibilityGrant() { }

    public VisibilityGrant(Guid personId, string subjectKind, Guid subjectId, Guid sourceId) =>
        (PersonId, SubjectKind, SubjectId, SourceId) = (personId, subjectKind, subjectId, sourceId);

    public Guid PersonId { get; private set; }
    public string SubjectKind { get; private set; } = "";
    public Guid SubjectId { get; private set; }

    /// <summary>What grants it; part of the key, so that two sources do not revoke each other.</summary>
    public Guid SourceId { get; private set; }
}
