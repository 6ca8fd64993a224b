using System.Security.Cryptography;
using System.Text;

namespace Outcomes.Platform;

/// <summary>What an audit event was about, as JSON. Erasure empties content and salt; the chain still verifies.</summary>
public sealed class AuditContent
{
    private AuditContent() { }

    internal AuditContent(Guid auditEventId, string content) =>
        (AuditEventId, Content, Salt) = (auditEventId, content, RandomNumberGenerator.GetBytes(16));

    public Guid AuditEventId { get; private set; }
    public byte[]? Salt { get; private set; }
    public string? Content { get; private set; }

    public byte[] Sha256() => SHA256.HashData([.. Salt ?? [], .. Encoding.UTF8.GetBytes(Content ?? "")]);
}
