using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Hosting;

namespace Outcomes.Auth;

/// <summary>A browser in which somebody has signed in before: it counts its own failures, so that strangers who guess elsewhere lock nobody out of it (OWASP's device cookies).</summary>
internal sealed class KnownDevices(IDataProtectionProvider protection, IHostEnvironment environment)
{
    /// <summary>The cookie names a browser and an address; it proves nothing, and signs nobody in.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(180);
    private const int IdLength = 22;
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Auth.KnownDevices.v1").ToTimeLimitedDataProtector();

    private string Name => SessionCookie.NameOf("oc-device", environment);

    /// <summary>The browser's id where this address has signed in with it; else empty.</summary>
    public string Find(HttpContext http, string email)
    {
        if (http.Request.Cookies[Name] is not { Length: > 0 and < 2_000 } cookie) return "";
        try
        {
            var kept = protector.Unprotect(cookie);
            return kept.Length > IdLength && kept[IdLength..] == Account.Normal(email) ? kept[..IdLength] : "";
        }
        catch (CryptographicException)
        {
            return "";   // of other keys, too old, or made up
        }
    }

    public void Remember(HttpContext http, string email)
    {
        var id = Find(http, email) is { Length: > 0 } known ? known : WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16));
        http.Response.Cookies.Append(Name, protector.Protect(id + Account.Normal(email), Life), SessionCookie.Beside(http, Life));
    }
}
