using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Carries a checked request through sign-in and consent, where nobody can change it.</summary>
internal sealed class RequestTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    private readonly IDataProtector protector = protection.CreateProtector("Auth.AuthorizationRequest.v1");

    public string Write(AuthorizationRequest request) => WebEncoders.Base64UrlEncode(protector.Protect(JsonSerializer.SerializeToUtf8Bytes(request, StoredJson.Options)));

    /// <summary>Absent where it is not ours or over.</summary>
    public AuthorizationRequest? Read(string ticket)
    {
        try
        {
            var request = JsonSerializer.Deserialize<AuthorizationRequest>(protector.Unprotect(WebEncoders.Base64UrlDecode(ticket)), StoredJson.Options);
            return request is not null && request.AskedAt + Life > clock.GetUtcNow().UtcDateTime ? request : null;
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
