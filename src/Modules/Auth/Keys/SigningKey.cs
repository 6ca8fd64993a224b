using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>A key that signs tokens: published ahead, active for its period, then kept to verify, then gone. Times are UTC.</summary>
public sealed class SigningKey
{
    /// <summary>Published before it signs, so that whoever keeps a copy of the key set for an hour or a day knows it in time.</summary>
    internal static readonly TimeSpan Ahead = TimeSpan.FromHours(48);
    internal static readonly TimeSpan Signs = TimeSpan.FromDays(90);

    /// <summary>After signing it verifies: an ID token is a hint at sign-out long after it is over.</summary>
    internal static readonly TimeSpan Verifies = TimeSpan.FromDays(60);

    private SigningKey() { }

    internal SigningKey(NewKeyPair pair, int period, DateTime now, DateTime activatesAt)
    {
        (Id, Kid, Algorithm, Period) = (Ids.New(now), pair.Kid, pair.Algorithm, period);
        (PublicJwk, PrivateKey) = (pair.PublicJwk, pair.ProtectedPrivateKey);
        (PublishedAt, ActivatesAt, RetiresAt, RemovesAt) = (now, activatesAt, activatesAt + Signs, activatesAt + Signs + Verifies);
    }

    public Guid Id { get; private set; }

    /// <summary>RFC 7638 thumbprint: 43 characters.</summary>
    public string Kid { get; private set; } = "";

    /// <summary>ES256 or RS256.</summary>
    public string Algorithm { get; private set; } = "";

    /// <summary>1, 2, 3 … for each algorithm; unique, so that several processes that rotate at once agree on one key.</summary>
    public int Period { get; private set; }

    /// <summary>Public members only.</summary>
    public string PublicJwk { get; private set; } = "";

    /// <summary>PKCS#8 under Data Protection; absent once the key signs no more.</summary>
    public byte[]? PrivateKey { get; private set; }
    public DateTime PublishedAt { get; private set; }
    public DateTime ActivatesAt { get; private set; }
    public DateTime RetiresAt { get; private set; }
    public DateTime RemovesAt { get; private set; }

    /// <summary>Set in an emergency: from then on it neither signs nor verifies.</summary>
    public DateTime? RevokedAt { get; private set; }

    internal bool IsActive(DateTime now) => RevokedAt is null && ActivatesAt <= now && now < RetiresAt;

    internal bool IsPublished(DateTime now) => RevokedAt is null && now < RemovesAt;

    internal void Revoke(DateTime now) => (RevokedAt, PrivateKey) = (RevokedAt ?? now, null);
}
