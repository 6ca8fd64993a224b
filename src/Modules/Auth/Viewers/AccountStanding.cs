using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What an account is worth right now.</summary>
/// <param name="IsLive">Not disabled, and its person has not left.</param>
/// <param name="Stamp">A session with another stamp is dead.</param>
/// <param name="Viewer">As whom its requests see, within the scopes of a token.</param>
internal sealed record AccountStanding(bool IsLive, string Email, string Stamp, Viewer Viewer)
{
    public static readonly AccountStanding Dead = new(IsLive: false, "", "", Viewer.Nobody);
}
