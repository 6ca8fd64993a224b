using System.Globalization;

namespace Outcomes.OData.Parsing;

/// <summary>Options whose value is a number, a truth value or opaque.</summary>
internal static class ValueParser
{
    public static int Number(ref Reader reader, string option)
    {
        reader.SkipSpaces();
        var digits = Digits(reader);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw reader.Problem("bad-number", $"{option} is a whole number from 0 to {int.MaxValue}, found {reader.Excerpt()}.");
        reader.Position += digits.Length;
        return number;
    }

    public static bool Boolean(ref Reader reader, string option)
    {
        reader.SkipSpaces();
        var word = reader.PeekName();
        var isTrue = word.Equals("true", StringComparison.OrdinalIgnoreCase);
        if (!isTrue && !word.Equals("false", StringComparison.OrdinalIgnoreCase))
            throw reader.Problem("bad-boolean", $"{option} is true or false, found {reader.Excerpt()}.");
        reader.Position += word.Length;
        return isTrue;
    }

    public static int Levels(ref Reader reader, ODataLimits limits)
    {
        reader.SkipSpaces();
        if (reader.PeekName() is var word && word.Equals("max", StringComparison.OrdinalIgnoreCase))
        {
            reader.Position += word.Length;
            return limits.Levels;
        }
        var levels = Number(ref reader, "$levels");
        return levels is 0 ? throw reader.Problem("bad-number", "$levels is max or a number from 1.")
            : levels <= limits.Levels ? levels
            : throw reader.TooMuch(nameof(ODataLimits.Levels), limits.Levels, "levels");
    }

    /// <param name="isNested">A nested value ends at the semicolon or parenthesis of the options around it.</param>
    public static string Opaque(ref Reader reader, bool isNested)
    {
        var end = isNested ? reader.Rest.IndexOfAny(';', ')') : -1;
        var value = end < 0 ? reader.Rest : reader.Rest[..end];
        reader.Position += value.Length;
        return value.ToString();
    }

    private static ReadOnlySpan<char> Digits(in Reader reader)
    {
        var length = reader.Rest.IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? reader.Rest : reader.Rest[..length];
    }
}
