using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace Outcomes.Auth;

/// <summary>What an Authorization header holds: a bearer token (RFC 6750), or a token as the password of Basic (RFC 7617).</summary>
/// <param name="UserName">Of Basic; may be empty.</param>
internal sealed record PresentedToken(string Token, string UserName, bool IsBasic)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="TokenRefused">Two headers, another scheme, or no text that can be read.</exception>
    public static PresentedToken From(StringValues authorization)
    {
        if (authorization.Count != 1 || !AuthenticationHeaderValue.TryParse(authorization, out var header))
            throw new TokenRefused("authorization-unreadable", "Send one Authorization header: Bearer and a token, or Basic with a token as the password.");
        if (header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            return new PresentedToken(header.Parameter ?? "", "", IsBasic: false);
        if (header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase))
            return FromBasic(header.Parameter ?? "");
        throw new TokenRefused("authorization-unreadable", "Send Bearer and a token, or Basic with a token as the password; no other scheme is taken.");
    }

    private static PresentedToken FromBasic(string encoded)
    {
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length) || Text(bytes.AsSpan(0, length)) is not { } text || !text.Contains(':'))
            throw new TokenRefused("authorization-unreadable", "The Basic credentials are not base64 of `name:token` in UTF-8.");
        var colon = text.IndexOf(':');
        return new PresentedToken(text[(colon + 1)..], text[..colon], IsBasic: true);
    }

    private static string? Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
