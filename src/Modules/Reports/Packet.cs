using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>One signed issue of one review for one audience: the hash of its payload, its link in the chain, its signature. Never deleted, only superseded or revoked.</summary>
public sealed partial class Packet : Aggregate
{
    private Packet() { }

    public override string SubjectKind => "packet";
    public override Guid? AuditUnitId => OrgUnitSnapshot;
    public override Guid? AuditPersonId => RevieweeId;

    public Guid ReviewId { get; private set; }
    public Review? Review { get; private set; }
    public Guid CycleId { get; private set; }
    public ReviewCycle? Cycle { get; private set; }

    /// <summary>Of the review; kept here for the rule of visibility.</summary>
    public Guid RevieweeId { get; private set; }
    public Person? Reviewee { get; private set; }

    /// <summary>Of the review, for the same reason.</summary>
    public Guid OrgUnitSnapshot { get; private set; }
    public PacketAudience Audience { get; private set; }

    /// <summary>Whether changes of the rating are in it. A packet with them and one without hold side by side: neither takes the other's place.</summary>
    public bool IncludesCalibration { get; private set; }

    /// <summary>1, 2, 3 … in the chain of its cycle and audience.</summary>
    public int Sequence { get; private set; }

    /// <summary>How people name it: <c>PKT-7F3A09C2-E-00087</c>. Unique.</summary>
    public string Number { get; private set; } = "";
    public PacketState State { get; private set; }

    /// <summary>UTC.</summary>
    public DateOnly IssuedOn { get; private set; }

    /// <summary>Of the layout and the payload's form.</summary>
    public int TemplateVersion { get; private set; }

    /// <summary>64 lower-case hexadecimal digits, as are the other hashes.</summary>
    public string PayloadSha256 { get; private set; } = "";

    /// <summary>Of the kept file; absent until it is rendered.</summary>
    public string? PdfSha256 { get; private set; }
    public string PrevChainHash { get; private set; } = "";
    public string ChainHash { get; private set; } = "";
    public string KeyId { get; private set; } = "";

    /// <summary>128 hexadecimal digits; over the chain hash.</summary>
    public string Signature { get; private set; } = "";

    /// <summary>128 random bits, 26 letters and digits; what the QR code leads to.</summary>
    public string VerificationCode { get; private set; } = "";

    /// <summary>What the pages could not show as it was written; one sentence a line.</summary>
    public string Warnings { get; private set; } = "";

    /// <summary>Who had it issued; absent = the system.</summary>
    public Guid? GeneratedById { get; private set; }

    /// <summary>Why it was revoked.</summary>
    public string? RevokedReason { get; private set; }

    public PacketSeal Seal() => new(new PacketStatement(CycleId, Audience, Sequence, IssuedOn, PayloadSha256, PrevChainHash, KeyId), Signature);
}
