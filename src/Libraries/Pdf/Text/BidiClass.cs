using System.Globalization;

namespace Outcomes.Pdf.Text;

/// <summary>What a character does to the reading direction (UAX 9, table 4), without the explicit controls, which are never kept.</summary>
internal enum BidiClass : byte { Left, Right, Arabic, EuropeanNumber, ArabicNumber, EuropeanSeparator, EuropeanTerminator, CommonSeparator, Mark, Boundary, Neutral }

/// <summary>The class of a code point. .NET does not carry UAX 9's table; blocks and general categories come to the same for what people write.</summary>
internal static class BidiClasses
{
    /// <summary>Nothing below the Hebrew block turns a direction: most texts need no ordering at all.</summary>
    public static bool MayTurn(int codePoint) =>
        codePoint >= 0x590 && (codePoint < 0x900 || codePoint is (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF));

    public static BidiClass Of(int codePoint) => codePoint switch
    {
        >= '0' and <= '9' or (>= 0x6F0 and <= 0x6F9) => BidiClass.EuropeanNumber,
        (>= 0x660 and <= 0x669) or 0x66B or 0x66C => BidiClass.ArabicNumber,
        '+' or '-' or 0x2212 => BidiClass.EuropeanSeparator,
        ',' or '.' or ':' or '/' or 0xA0 or 0x202F or 0x60C => BidiClass.CommonSeparator,
        '#' or '$' or '%' or 0xB0 or 0x66A or 0x2030 or (>= 0xA2 and <= 0xA5) or (>= 0x20A0 and <= 0x20CF) => BidiClass.EuropeanTerminator,
        '\n' => BidiClass.Neutral,
        _ => OfCategory(codePoint),
    };

    private static BidiClass OfCategory(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => BidiClass.Mark,
        UnicodeCategory.Format or UnicodeCategory.Control => BidiClass.Boundary,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber => OfLetter(codePoint),
        _ when MayTurn(codePoint) && codePoint is not (>= 0x600 and <= 0x61F) => OfLetter(codePoint),
        UnicodeCategory.SpacingCombiningMark => BidiClass.Left,
        _ => BidiClass.Neutral,
    };

    private static BidiClass OfLetter(int codePoint) =>
        !MayTurn(codePoint) ? BidiClass.Left
        : codePoint is (>= 0x600 and <= 0x7BF) or (>= 0x860 and <= 0x8FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) ? BidiClass.Arabic : BidiClass.Right;
}
