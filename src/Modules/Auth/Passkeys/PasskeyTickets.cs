using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Carries a challenge through the page that answers it, where nobody can change it.</summary>
internal sealed class PasskeyTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>From the page to its answer.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    private readonly IDataProtector protector = protection.CreateProtector("Auth.PasskeyChallenge.v1");

    /// <param name="state">What the handler wants back: the challenge, and for a new passkey whose it is.</param>
    /// <param name="sid">The session in which a passkey is made; empty for signing in.</param>
    public string Write(string state, string sid) => WebEncoders.Base64UrlEncode(protector.Protect(
        JsonSerializer.SerializeToUtf8Bytes(new PasskeyTicket(state, sid, clock.GetUtcNow().UtcDateTime + Life), StoredJson.Options)));

    /// <exception cref="PasskeyRefused">Not ours, of another session, or over.</exception>
    public PasskeyTicket Read(string ticket, string sid)
    {
        try
        {
            var read = JsonSerializer.Deserialize<PasskeyTicket>(protector.Unprotect(WebEncoders.Base64UrlDecode(ticket)), StoredJson.Options);
            return read is not null && read.Sid == sid && read.ExpiresAt > clock.GetUtcNow().UtcDateTime ? read : throw PasskeyRefused.Over();
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException or JsonException)
        {
            throw PasskeyRefused.Over();
        }
    }
}

/// <summary>A challenge, for whom, and until when.</summary>
internal sealed record PasskeyTicket(string State, string Sid, DateTime ExpiresAt)
{
    /// <summary>The row that makes a second answer fail.</summary>
    public UsedChallenge Used(DateTime now) => new(OneTimeLink.Sha256(State), now, ExpiresAt);
}
