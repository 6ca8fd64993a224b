using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>A challenge that was answered: whoever answers it again is refused. Kept until the challenge would be over anyway.</summary>
/// <remarks>
/// Identity keeps a challenge in a cookie only, so that an authenticator that counts nothing could be replayed. Ours travels with the page, protected, and costs a row
/// only when it is answered rightly: looking at the sign-in page writes nothing.
/// </remarks>
public sealed class UsedChallenge : Entity
{
    private UsedChallenge() { }

    internal UsedChallenge(byte[] sha256, DateTime now, DateTime expiresAt) => (Id, Sha256, ExpiresAt) = (Ids.New(now), sha256, expiresAt);

    /// <summary>32 bytes; unique, so that of many who answer at once one wins.</summary>
    public byte[] Sha256 { get; private set; } = [];
    public DateTime ExpiresAt { get; private set; }
}
