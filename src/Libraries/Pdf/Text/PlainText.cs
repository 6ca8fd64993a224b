using System.Globalization;
using System.Text;

namespace Outcomes.Pdf.Text;

/// <summary>What people typed, made fit to be set: composed letters, no controls, nothing that turns the reading direction of others.</summary>
internal static class PlainText
{
    /// <summary>Lone surrogates become U+FFFD, tabs and separators blanks; line feeds stay.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        Span<char> pair = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
            if (IsBlank(rune)) clean.Append(' ');
            else if (!IsDropped(rune)) clean.Append(pair[..rune.EncodeToUtf16(pair)]);
        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Composed Latin, the common case, is let through without a copy.</summary>
    private static bool IsClean(string text)
    {
        foreach (var letter in text)
            if (letter is (< ' ' and not '\n') or (>= '\x7F' and <= '\x9F') or '\xAD' or (>= '\x300' and not (>= '\x2010' and <= '\x2027'))) return false;
        return true;
    }

    private static bool IsBlank(Rune rune) => rune.Value is '\t' or 0x2028 or 0x2029 or 0x85;

    /// <summary>Format characters order, join or hide what stands beside them; joiners of Arabic are the two that writing needs.</summary>
    private static bool IsDropped(Rune rune) =>
        rune.Value is not ('\n' or 0x200C or 0x200D or 0x2060)
        && (rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF) or 0xFFFE or 0xFFFF
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format);
}
