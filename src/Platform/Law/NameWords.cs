using System.Globalization;
using System.Text;

namespace Outcomes.Platform;

/// <summary>Splits an identifier or a column heading into its words: PascalCase, camelCase, snake_case, blanks and any punctuation.</summary>
internal static class NameWords
{
    /// <summary>The words of <paramref name="name"/> in order, in lower case, without accents; digits are left out.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var letters = Fold(name);
        var words = new List<string>();
        var start = 0;
        for (var at = 0; at <= letters.Length; at++)
        {
            if (at < letters.Length && char.IsLetter(letters[at]) && !BeginsWord(letters, at)) continue;
            if (at > start) words.Add(letters[start..at].ToLowerInvariant());
            start = at < letters.Length && char.IsLetter(letters[at]) ? at : at + 1;
        }
        return words;
    }

    /// <summary>The same text with base letters only: é as e, ß as ss, ł as l; case is kept.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(letter switch { 'ß' => "ss", 'ł' => "l", 'Ł' => "L", 'ø' => "o", 'Ø' => "O", _ => letter.ToString() });
        return folded.ToString();
    }

    /// <summary>A capital after a small letter, or the last capital of a run before a small letter (HTTPServer: HTTP, Server).</summary>
    private static bool BeginsWord(string letters, int at) =>
        at > 0 && char.IsUpper(letters[at]) && char.IsLetter(letters[at - 1])
        && (char.IsLower(letters[at - 1]) || (at + 1 < letters.Length && char.IsLower(letters[at + 1])));
}
