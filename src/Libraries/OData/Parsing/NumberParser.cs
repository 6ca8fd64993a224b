using System.Globalization;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>Literals that start with a digit or a minus: numbers, dates, times, instants.</summary>
internal static class NumberParser
{
    public static Literal Parse(ref Reader reader)
    {
        var start = reader.Position;
        var token = Token(ref reader);
        if (token is "-INF")
            return new Literal(double.NegativeInfinity, typeof(double));
        return token.Length >= 10 && token[4] == '-' ? DateOrInstant(reader, token, start)
            : token.Length >= 5 && token[2] == ':' ? Time(reader, token, start)
            : Number(reader, token, start);
    }

    private static ReadOnlySpan<char> Token(ref Reader reader)
    {
        var start = reader.Position++;
        while (!reader.IsAtEnd && (char.IsAsciiLetterOrDigit(reader.Current) || reader.Current is '.' or ':' or '_' or '-'
            || (reader.Current == '+' && reader.Text[reader.Position - 1] is var before && (before is 'e' or 'E' || reader.Position - start > 10))))
            reader.Position++;
        // 2026-03-31T12:00:00 02:00 was sent with a bare plus sign, which the query part reads as a space.
        if (reader.Position - start >= 16 && reader.Text[start + 10] == 'T' && reader.Current == ' ' && reader.Rest.Length >= 6
            && char.IsAsciiDigit(reader.Next) && reader.Rest[3] == ':')
            reader.Position += 6;
        return reader.Text[start..reader.Position];
    }

    private static Literal DateOrInstant(in Reader reader, ReadOnlySpan<char> token, int start)
    {
        if (token.Length == 10 && LiteralText.TryDate(token, out var date))
            return new Literal(date, typeof(DateOnly));
        if (LiteralText.TryInstant(token, out var instant))
            return new Literal(instant, typeof(DateTimeOffset));
        throw reader.Problem("bad-literal", $"{Shorten(token)} is neither a date such as 2026-03-31 nor an instant such as 2026-03-31T12:00:00Z.", start);
    }

    private static Literal Time(in Reader reader, ReadOnlySpan<char> token, int start) => LiteralText.TryTime(token, out var time)
        ? new Literal(time, typeof(TimeOnly))
        : throw reader.Problem("bad-literal", $"{Shorten(token)} is not a time such as 09:30:00.", start);

    private static Literal Number(in Reader reader, ReadOnlySpan<char> token, int start)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign;
        if (int.TryParse(token, Plain, CultureInfo.InvariantCulture, out var small))
            return new Literal(small, typeof(int));
        if (long.TryParse(token, Plain, CultureInfo.InvariantCulture, out var large))
            return new Literal(large, typeof(long));
        if (decimal.TryParse(token, Plain | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact) && token[^1] != '.')
            return new Literal(exact, typeof(decimal));
        if (token[^1] != '.' && double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return new Literal(number, typeof(double));
        throw reader.Problem("bad-literal", $"{Shorten(token)} is not a number, date or id. Put a text in single quotes.", start);
    }

    private static string Shorten(ReadOnlySpan<char> token) => token[..Math.Min(token.Length, 40)].ToString();
}
