using System.Text;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>15 to 128 characters of any script and kind, 12 where a second step is asked; no recipes, and nothing that everybody guesses first (NIST SP 800-63B-4 §3.1.1.2).</summary>
internal static class PasswordRules
{
    public const int Shortest = 15;
    public const int ShortestWithSecondStep = 12;
    public const int Longest = 128;

    /// <summary>Letters that a password has left without the words that anybody knows about its owner.</summary>
    private const int OwnLetters = 8;

    /// <exception cref="InvalidRequest">Says what is missing.</exception>
    public static void Demand(string password, PasswordContext context)
    {
        if (Fault(password, context) is { Length: > 0 } fault) throw new InvalidRequest([new FieldFault("password", fault)]);
    }

    private static string Fault(string password, PasswordContext context)
    {
        // A character is a code point, however many units it takes in memory.
        var length = password.EnumerateRunes().Count();
        var least = context.HasSecondStep ? ShortestWithSecondStep : Shortest;
        if (length < least || length > Longest) return $"The password has {length} characters. Use {least} to {Longest}; several words in a row are good.";
        if (CommonPasswords.Contain(password)) return "This password is on the lists that everybody who guesses tries first. Take several words that do not belong together.";
        return IsMadeOf(password, context.Words)
            ? "This password is little more than your name, your address, or the name of the product or the organisation. Take words that nobody connects with you."
            : "";
    }

    private static bool IsMadeOf(string password, IEnumerable<string> words)
    {
        var rest = password;
        foreach (var word in words.OrderByDescending(word => word.Length)) rest = rest.Replace(word, " ", StringComparison.OrdinalIgnoreCase);
        return rest.Length < password.Length && rest.EnumerateRunes().Count(Rune.IsLetter) < OwnLetters;
    }
}
