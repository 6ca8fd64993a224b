using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;

namespace Outcomes.Auth;

/// <summary>Which addresses a browser may be sent to. Compared by character (RFC 9700 §4.1.3); only the port of a loopback address is the client's own (RFC 8252 §7.3).</summary>
internal static partial class RedirectRules
{
    private static readonly string[] Ours = ["code", "state", "iss", "error", "error_description"];

    /// <returns>What is wrong with it; absent = it may be registered.</returns>
    public static string? Fault(string address, bool isNative)
    {
        if (address.Length > 500) return "is longer than 500 characters";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || address.Any(c => c is <= ' ' or >= '\u007f' or '\\')) return "is no absolute address. Write it whole, such as https://app.example.org/callback";
        if (address.Contains('#')) return "has a fragment. Leave out # and what follows";
        if (address.Contains('*')) return "has a wildcard. Register each address by itself";
        if (uri.UserInfo.Length > 0) return "has a user name. Leave it out";
        if (QueryHelpers.ParseQuery(uri.Query).Keys.Any(Ours.Contains)) return $"has a parameter that answers use ({string.Join(", ", Ours)}). Name it otherwise";
        return uri.Scheme switch
        {
            "https" => null,
            "http" when isNative && Loopback().IsMatch(address) => null,
            "http" when isNative => "is http. On the device itself use http://127.0.0.1/… or http://[::1]/… and not the name localhost",
            "http" => "is http. Use https",
            _ when isNative && uri.Scheme.Contains('.') => null,
            _ when isNative => "has a scheme of its own without a dot. Name it after a domain of yours, such as org.example.app:/callback",
            _ => "is not https. Use https",
        };
    }

    public static bool Matches(string registered, string presented, bool isNative) =>
        string.Equals(registered, presented, StringComparison.Ordinal)
        || (isNative && Loopback().Match(registered) is { Success: true } kept && Loopback().Match(presented) is { Success: true } sent
            && kept.Groups["host"].Value == sent.Groups["host"].Value && kept.Groups["rest"].Value == sent.Groups["rest"].Value);

    [GeneratedRegex(@"\Ahttp://(?<host>127\.0\.0\.1|\[::1\])(:[0-9]{1,5})?(?<rest>(/[^#]*)?)\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Loopback();
}
