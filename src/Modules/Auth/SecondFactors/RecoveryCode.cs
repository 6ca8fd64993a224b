using System.Security.Cryptography;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>One of ten codes that stand in for the app when it is lost, each good once. The code itself is shown when it is made, and not kept.</summary>
public sealed class RecoveryCode : Entity
{
    internal const int Count = 10;

    /// <summary>Characters of base32: 120 bits, which need no slow hash.</summary>
    internal const int Length = 24;

    private RecoveryCode() { }

    internal RecoveryCode(Guid accountId, string code, DateTime now) => (Id, AccountId, CodeSha256) = (Ids.New(now), accountId, OneTimeLink.Sha256(code));

    public Guid AccountId { get; private set; }
    public byte[] CodeSha256 { get; private set; } = [];

    /// <summary>Set by whoever comes first, by compare-and-set.</summary>
    public DateTime? UsedAt { get; private set; }

    internal static string NewCode() => Base32.Encode(RandomNumberGenerator.GetBytes(15));
}
