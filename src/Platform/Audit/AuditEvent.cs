using System.Security.Cryptography;
using System.Text;

namespace Outcomes.Platform;

/// <summary>One link in the chain of one subject: who did what, when and why. Append-only.</summary>
/// <remarks>The content lies apart with a salt and only its hash is chained, so that erasing it leaves the chain verifiable.</remarks>
public sealed class AuditEvent
{
    /// <summary>What tells when somebody was there: no colleague reads it, administrators included (law 1).</summary>
    public const string SignedIn = "auth.signed-in.v1";

    /// <summary>The same.</summary>
    public const string TokenFirstUsed = "auth.token-first-used.v1";

    /// <summary>The same.</summary>
    public const string RecoveryCodeUsed = "auth.recovery-code-used.v1";

    /// <summary>How a grant names an entry that somebody may read because it is about them.</summary>
    public const string GrantKind = "audit-event";

    /// <summary>How subjects begin whose entries are read by nobody but their actor: who wrote which part of a review is a promise to the writers.</summary>
    public const string ActorsOwnSubjects = "review-assignment:";

    /// <summary>How subjects begin whose numbers count what one person reads: for nobody else to see (law 1).</summary>
    public const string ReadersOwnSubjects = "review-reader:";

    private AuditEvent() { }

    internal AuditEvent(AuditEntry entry, AuditHead head, DateTime at, Viewer actor, byte[] contentSha256)
    {
        Id = entry.Id;
        SubjectRef = entry.SubjectRef;
        SubjectSeq = head.Seq + 1;
        At = at;
        ActorRef = actor.ActorRef;
        ActorId = actor.ActorId ?? actor.PersonId;
        Action = entry.Action;
        ContentSha256 = contentSha256;
        Reason = entry.Reason;
        (ScopeUnitId, AboutPersonId, IsTechnical) = (entry.ScopeUnitId, entry.AboutPersonId, entry.IsTechnical);
        PrevHash = head.Hash;
        Hash = Chain();
        head.MoveTo(this);
    }

    public Guid Id { get; private set; }

    /// <summary><c>kind:id</c></summary>
    public string SubjectRef { get; private set; } = "";

    /// <summary>1, 2, 3 … within the subject.</summary>
    public int SubjectSeq { get; private set; }

    /// <summary>UTC; others are shown the date only.</summary>
    public DateTime At { get; private set; }
    public string ActorRef { get; private set; } = "";
    public Guid? ActorId { get; private set; }

    /// <summary>The event's stable name.</summary>
    public string Action { get; private set; } = "";
    public byte[] ContentSha256 { get; private set; } = [];
    public string? Reason { get; private set; }

    /// <summary>The unit in whose scope HR may read this.</summary>
    public Guid? ScopeUnitId { get; private set; }

    /// <summary>Whose review it is about: what lies in HR's scope is still not theirs to read of themselves, nor of their own manager.</summary>
    public Guid? AboutPersonId { get; private set; }

    /// <summary>Accounts, tokens, configuration: what an administrator may read.</summary>
    public bool IsTechnical { get; private set; }

    /// <summary>32 bytes; zeros for the first.</summary>
    public byte[] PrevHash { get; private set; } = [];

    /// <summary>SHA-256 over everything above.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>The hash this row should have.</summary>
    public byte[] Chain()
    {
        // Times are whole microseconds, as all three databases keep them. The only field that somebody words freely is the reason: what stands
        // before it has no separator in it, and what comes behind has a fixed length, so that no two links share one text.
        var text = string.Join('\u001f', Id, SubjectRef, SubjectSeq, At.Ticks / 10, ActorRef, ActorId, Action, ScopeUnitId, IsTechnical,
            Convert.ToHexString(ContentSha256), Reason ?? "", Convert.ToHexString(PrevHash));
        // Links from before this field was kept have the text that they had.
        if (AboutPersonId is { } about) text += $"\u001f{about}";
        return SHA256.HashData(Encoding.UTF8.GetBytes(text));
    }
}
