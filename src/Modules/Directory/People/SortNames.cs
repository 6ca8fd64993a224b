using System.Globalization;
using System.Text;

namespace Outcomes.Directory;

/// <summary>Names folded so that they order alike in every database: accents off, lower case, single spaces.</summary>
public static class SortNames
{
    public static string Of(string displayName)
    {
        var folded = new StringBuilder(displayName.Length);
        foreach (var letter in Known(displayName).Normalize(NormalizationForm.FormKD))
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) folded.Append(char.ToLowerInvariant(letter));
        var words = folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var sorted = string.Join(' ', words).Normalize(NormalizationForm.FormC);
        return sorted.Length <= 200 ? sorted : sorted[..200];
    }

    // Normalising throws on half a character and on U+FFFE (the byte order mark the wrong way round, which is no character).
    private static string Known(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value != 0xFFFE));
}
