using System.Globalization;

namespace Outcomes.Pdf.Text;

/// <summary>Where a line may end: the part of UAX 14 that names, dates, addresses, prose and Chinese, Japanese and Korean need.</summary>
internal static class LineBreaks
{
    private const string NeverFirst = "、。，．：；！？」』）］｝〉》】・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ‐–—…%,.:;!?)]}»›”’";
    private const string NeverLast = "「『（［｛〈《【([{«‹“‘$£€¥";

    /// <summary>Between this code point and the next.</summary>
    public static Breaking Between(int one, int next)
    {
        if (one == '\n') return Breaking.Must;
        if (next is 0 or ' ' or '\n' or 0xA0 or 0x202F or 0x2060 || one is 0xA0 or 0x202F or 0x2060) return Breaking.No;
        if (IsMark(next) || IsIn(NeverFirst, next)) return Breaking.No;
        if (one is ' ' or 0x200B or 0x3000 or 0x2003 or 0x2002 or 0x2009) return Breaking.May;
        if (IsIn(NeverLast, one)) return Breaking.No;
        return one switch
        {
            '-' or '/' or 0x2010 => IsDigit(next) ? Breaking.No : Breaking.May,   // dates and fractions stay whole
            '—' or '–' => Breaking.May,
            '?' or '&' or '=' or '_' => IsLetterOrDigit(next) ? Breaking.May : Breaking.No,   // inside addresses
            _ => IsIdeographic(one) || IsIdeographic(next) ? Breaking.May : Breaking.No,
        };
    }

    public static bool IsMark(int codePoint) =>
        codePoint >= 0x300 && CharUnicodeInfo.GetUnicodeCategory(codePoint) is (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    private static bool IsIn(string letters, int codePoint) => codePoint <= char.MaxValue && letters.Contains((char)codePoint);

    private static bool IsDigit(int codePoint) => codePoint is >= '0' and <= '9';

    private static bool IsLetterOrDigit(int codePoint) => codePoint <= char.MaxValue && char.IsLetterOrDigit((char)codePoint);

    /// <summary>Without Hangul, whose words are parted by blanks.</summary>
    private static bool IsIdeographic(int codePoint) =>
        codePoint is (>= 0x2E80 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFFEF) or (>= 0x20000 and <= 0x3FFFF);
}
