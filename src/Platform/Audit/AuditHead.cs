namespace Outcomes.Platform;

/// <summary>The newest link of one subject's chain; its sequence is a concurrency token, so that a chain cannot fork.</summary>
public sealed class AuditHead
{
    private AuditHead() { }

    internal AuditHead(string subjectRef) => SubjectRef = subjectRef;

    public string SubjectRef { get; private set; } = "";
    public int Seq { get; private set; }
    public byte[] Hash { get; private set; } = new byte[32];

    internal void MoveTo(AuditEvent link) => (Seq, Hash) = (link.SubjectSeq, link.Hash);
}
