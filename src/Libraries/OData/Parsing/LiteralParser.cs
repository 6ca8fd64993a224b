using System.Text;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>Literals of expressions (OData ABNF: primitiveLiteral).</summary>
internal static class LiteralParser
{
    /// <summary>False, with the position unchanged, when no literal starts here.</summary>
    public static bool TryParse(ref Reader reader, NameScope scope, out Literal literal)
    {
        if (TryGuid(ref reader, out literal))
            return true;
        if (reader.Current == '\'')
            literal = ParseQuoted(ref reader, scope.Context.Limits, '\'');
        else if (char.IsAsciiDigit(reader.Current) || StartsNumber(reader))
            literal = NumberParser.Parse(ref reader);
        else
            return TryWord(ref reader, scope, out literal);
        return true;
    }

    public static bool StartsNumber(in Reader reader) =>
        reader.Current == '-' && (char.IsAsciiDigit(reader.Next) || (reader.Rest.StartsWith("-INF") && !IsNamePart(reader.Text, reader.Position + 4)));

    /// <summary>A text; the quote itself is doubled inside single quotes and escaped by \ inside double quotes.</summary>
    public static Literal ParseQuoted(ref Reader reader, ODataLimits limits, char quote)
    {
        var start = reader.Position++;
        var text = new StringBuilder();
        while (true)
        {
            var run = quote == '"' ? reader.Rest.IndexOfAny('"', '\\') : reader.Rest.IndexOf('\'');
            if (run < 0)
                throw reader.Problem("bad-syntax", $"The text that starts here has no closing quote. Double a quote inside a text: 'Ann''s plan'.", start);
            text.Append(reader.Rest[..run]);
            reader.Position += run + 1;
            if (text.Length > limits.LiteralLength)
                throw reader.TooMuch(nameof(ODataLimits.LiteralLength), limits.LiteralLength, "characters in one text");
            var escaped = quote == '"' && reader.Text[reader.Position - 1] == '\\';
            if (escaped ? reader.Current is not ('"' or '\\' or '/') : reader.Current != '\'' || quote == '"')
                return !escaped
                    ? new Literal(text.ToString(), typeof(string))
                    : throw reader.Problem("bad-syntax", "Inside double quotes only \\\" and \\\\ are read. Use single quotes.");
            text.Append(reader.Current);
            reader.Position++;
        }
    }

    private static bool TryGuid(ref Reader reader, out Literal literal)
    {
        literal = Literals.Null;
        if (!char.IsAsciiHexDigit(reader.Current) || reader.Rest.Length < 36 || reader.Rest[8] != '-' || IsNamePart(reader.Text, reader.Position + 36)
            || !Guid.TryParseExact(reader.Rest[..36], "D", out var id))
            return false;
        reader.Position += 36;
        literal = new Literal(id, typeof(Guid));
        return true;
    }

    private static bool TryWord(ref Reader reader, NameScope scope, out Literal literal)
    {
        var word = reader.PeekName();
        var end = reader.Position + word.Length;
        literal = word switch
        {
            "true" or "TRUE" or "True" => Literals.True,
            "false" or "FALSE" or "False" => Literals.False,
            "INF" => new Literal(double.PositiveInfinity, typeof(double)),
            "NaN" => new Literal(double.NaN, typeof(double)),
            _ => Literals.Null,
        };
        if (word is "duration" or "binary" or "geography" or "geometry" or "time" or "datetime" or "guid"
            && end < reader.Text.Length && reader.Text[end] == '\'')
            throw Prefixed(reader, word);
        // A property or a variable may be named like a literal only when it is followed by what no literal has.
        if ((literal == Literals.Null && word is not ("null" or "NULL"))
            || (end < reader.Text.Length && reader.Text[end] is '/' or '(') || scope.TryFind(word, out _))
            return false;
        reader.Position = end;
        return true;
    }

    private static ODataProblem Prefixed(in Reader reader, ReadOnlySpan<char> word) => word is "datetime" or "guid" or "time"
        ? reader.Problem("bad-syntax", $"{word}'…' is version 3. "
            + $"Write the value without prefix and quotes, such as {(word is "guid" ? "0198c7a4-0000-7000-8000-000000000000" : "2026-03-31T12:00:00Z")}.")
        : reader.NotBuilt($"A {word} literal");

    private static bool IsNamePart(ReadOnlySpan<char> text, int at) => at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-');
}
