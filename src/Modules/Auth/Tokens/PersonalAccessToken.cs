using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>A key that a person gives to a tool. It can do at most what its owner can do at the time of the call, within its scopes. The token itself is not kept.</summary>
public sealed class PersonalAccessToken : Entity
{
    private PersonalAccessToken() { }

    internal PersonalAccessToken(Guid accountId, string name, string token, string scopes, string acr, DateTime now, DateTime expiresAt)
    {
        (Id, AccountId, Name, Scopes, Acr, ExpiresAt) = (Ids.New(now), accountId, name, scopes, acr, expiresAt);
        (Sha256, LastFour) = (TokenFormat.Sha256(token), token[^4..]);
    }

    public Guid AccountId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>32 bytes, unique. 238 random bits need no slow hash.</summary>
    public byte[] Sha256 { get; private set; } = [];

    /// <summary>Shown so that its owner can tell tokens apart.</summary>
    public string LastFour { get; private set; } = "";

    /// <summary>Separated by blanks.</summary>
    public string Scopes { get; private set; } = "";

    /// <summary>How strongly its owner proved who they are when it was made; empty where that was not yet kept, which counts as one factor.</summary>
    public string Acr { get; private set; } = "";
    public DateTime ExpiresAt { get; private set; }
    public DateTime? RevokedAt { get; private set; }

    /// <summary>UTC, at most five minutes old; shown to the owner only.</summary>
    public DateTime? LastUsedAt { get; private set; }

    /// <summary>The network of that use.</summary>
    public string? LastUsedFrom { get; private set; }

    /// <summary>See <see cref="TokenNetworks"/>.</summary>
    public string Networks { get; private set; } = "";

    /// <summary>UTC; when its owner was told that it ends soon.</summary>
    public DateTime? EndToldAt { get; private set; }

    internal void TellEnd(DateTime now) => EndToldAt = now;

    internal void Revoke(DateTime now) => RevokedAt ??= now;
}
