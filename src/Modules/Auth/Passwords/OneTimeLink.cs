using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Lets whoever holds its code set the password of one account, once. The code itself is not kept.</summary>
public sealed class OneTimeLink : Entity
{
    internal static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private OneTimeLink() { }

    internal OneTimeLink(Guid accountId, string code, DateTime now) =>
        (Id, AccountId, CodeSha256, ExpiresAt) = (Ids.New(now), accountId, Sha256(code), now + Life);

    public Guid AccountId { get; private set; }

    /// <summary>32 bytes. 256 random bits need no slow hash.</summary>
    public byte[] CodeSha256 { get; private set; } = [];
    public DateTime ExpiresAt { get; private set; }

    /// <summary>Set by whoever comes first, by compare-and-set.</summary>
    public DateTime? RedeemedAt { get; private set; }

    internal static string NewCode() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    internal static byte[] Sha256(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}
