using Microsoft.EntityFrameworkCore;

namespace Outcomes.Platform;

/// <summary>A key pair with which this instance signs what leaves it: packets, seals of the audit trail. ECDSA on P-256.</summary>
public sealed class InstanceKey
{
    private InstanceKey() { }

    internal InstanceKey(NewInstanceKey made, string purpose, DateTime madeAt)
    {
        (KeyId, Purpose, MadeAt) = (made.KeyId, purpose, madeAt);
        (PublicKey, Certificate, PrivateKey) = (made.PublicKey, made.Certificate, made.ProtectedPrivateKey);
    }

    /// <summary>The first 32 hexadecimal digits of the SHA-256 of <see cref="PublicKey"/>.</summary>
    public string KeyId { get; private set; } = "";

    /// <summary>What it signs: <c>packets</c>, <c>audit-seals</c>. No key signs two kinds of thing.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>UTC; the newest of a purpose signs.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>SubjectPublicKeyInfo, DER (RFC 5280 §4.1.2.7).</summary>
    public byte[] PublicKey { get; private set; } = [];

    /// <summary>Self-signed, DER; for signatures that carry one, such as those inside a PDF.</summary>
    public byte[] Certificate { get; private set; } = [];

    /// <summary>PKCS#8 under Data Protection; absent once a newer key has taken over: what cannot sign cannot be stolen.</summary>
    public byte[]? PrivateKey { get; private set; }

    internal void StopSigning() => PrivateKey = null;

    internal static void Map(ModelBuilder model, string schema) => model.Entity<InstanceKey>(key =>
    {
        key.ToTable("InstanceKeys", schema).IsUnseen("keys; their public halves are handed out by InstanceKeys");
        key.HasKey(k => k.KeyId);
        key.Property(k => k.KeyId).HasMaxLength(32);
        key.Property(k => k.Purpose).HasMaxLength(24);
        key.HasIndex(k => new { k.Purpose, k.MadeAt });   // the newest of a purpose
    });
}
