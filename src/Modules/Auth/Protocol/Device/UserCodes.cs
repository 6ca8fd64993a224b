using System.Security.Cryptography;

namespace Outcomes.Auth;

/// <summary>The code that a person types: eight letters without vowels, so that they spell nothing, shown as XXXX-XXXX (RFC 8628 §6.1). 34 bits, for ten minutes.</summary>
internal static class UserCodes
{
    private const string Letters = "BCDFGHJKLMNPQRSTVWXZ";
    private const int Length = 8;

    public static string New() => RandomNumberGenerator.GetString(Letters, Length);

    public static string Shown(string code) => $"{code[..4]}-{code[4..]}";

    /// <summary>Case, blanks and punctuation do not matter. Empty where it can be no code.</summary>
    public static string Normal(string typed)
    {
        var letters = new string([.. typed.ToUpperInvariant().Where(char.IsAsciiLetter)]);
        return letters.Length == Length && letters.All(Letters.Contains) ? letters : "";
    }
}
