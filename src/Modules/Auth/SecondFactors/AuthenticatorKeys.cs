using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Outcomes.Auth;

/// <summary>Keys of authenticator apps, as they lie in the database, travel through the form that sets one up, and are given to the app.</summary>
internal sealed class AuthenticatorKeys(IDataProtectionProvider protection)
{
    private static readonly TimeSpan TicketLife = TimeSpan.FromMinutes(15);
    private const int KeyBytes = 20;   // RFC 4226 §4, R6
    private readonly IDataProtector atRest = protection.CreateProtector("Auth.Authenticators.v1");
    private readonly ITimeLimitedDataProtector tickets = protection.CreateProtector("Auth.Authenticators.Tickets.v1").ToTimeLimitedDataProtector();

    /// <summary>160 random bits in base32.</summary>
    public static string New() => Base32.Encode(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>What a QR code hands to an app.</summary>
    public static string Address(string key, string email) =>
        $"otpauth://totp/Outcomes:{Uri.EscapeDataString(email)}?secret={key}&issuer=Outcomes&digits={TimeCode.Digits}&period={TimeCode.StepSeconds}";

    public string Protect(string key) => atRest.Protect(key);

    public byte[] Open(Authenticator authenticator) => Base32.Decode(atRest.Unprotect(authenticator.ProtectedKey));

    /// <summary>Carries a new key through the page of one account, so that nothing is kept of those that are never confirmed.</summary>
    public string Ticket(Guid accountId, string key) => tickets.Protect($"{accountId} {key}", TicketLife);

    /// <summary>Empty where the ticket is over, made up, or another account's.</summary>
    public string OfTicket(Guid accountId, string ticket)
    {
        try
        {
            var kept = tickets.Unprotect(ticket).Split(' ');
            return kept[0] == accountId.ToString() ? kept[1] : "";
        }
        catch (CryptographicException)
        {
            return "";
        }
    }
}
