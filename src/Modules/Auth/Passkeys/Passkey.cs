using Microsoft.AspNetCore.Identity;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>A key pair on somebody's device or in their password store (WebAuthn Level 3): the public half. It does not tell when it was used (law 1).</summary>
public sealed class Passkey : Entity
{
    internal const int NameLength = 100;

    private Passkey() { }

    internal Passkey(Guid accountId, string name, UserPasskeyInfo made, DateTime now)
    {
        (Id, AccountId, Name, MadeAt) = (Ids.New(now), accountId, name, now);
        (CredentialId, PublicKey, SignCount) = (made.CredentialId, made.PublicKey, made.SignCount);
        (IsBackupEligible, IsBackedUp, Transports) = (made.IsBackupEligible, made.IsBackedUp, string.Join(' ', made.Transports ?? []));
    }

    public Guid AccountId { get; private set; }

    /// <summary>How its owner tells it from others.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Chosen by the authenticator, up to 1023 bytes; unique.</summary>
    public byte[] CredentialId { get; private set; } = [];

    /// <summary>COSE (RFC 9052).</summary>
    public byte[] PublicKey { get; private set; } = [];

    /// <summary>What the authenticator last counted; most that copy their keys between devices count nothing and say 0.</summary>
    public long SignCount { get; private set; }

    /// <summary>It may be copied to the owner's other devices.</summary>
    public bool IsBackupEligible { get; private set; }
    public bool IsBackedUp { get; private set; }

    /// <summary>How a browser reaches it, separated by blanks: <c>internal hybrid</c>.</summary>
    public string Transports { get; private set; } = "";
    public DateTime MadeAt { get; private set; }

    /// <summary>Its counter ran backwards: there may be a copy. It signs nobody in any more.</summary>
    public DateTime? SuspectAt { get; private set; }

    internal void Rename(string name) => Name = name;
}
