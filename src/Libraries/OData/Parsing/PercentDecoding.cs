using System.Text;

namespace Outcomes.OData.Parsing;

/// <summary>Turns the encoded text of a URL component into characters, after it was cut at its delimiters (RFC 3986 §2.4).</summary>
internal static class PercentDecoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="plusIsSpace">True in the query part, where HTML forms and most HTTP clients write a space as <c>+</c>.</param>
    /// <exception cref="ODataProblem">400 for a broken escape, bytes that are not UTF-8, or U+0000.</exception>
    public static string Decode(ReadOnlySpan<char> encoded, bool plusIsSpace, string target)
    {
        if (encoded.Contains('\0'))
            throw Broken("contains U+0000, which no text may hold", target);
        if (encoded.IndexOfAny('%', '+') < 0)
            return encoded.ToString();
        var bytes = new byte[Strict.GetMaxByteCount(encoded.Length)];
        var length = 0;
        for (var at = 0; at < encoded.Length; at++)
        {
            var character = encoded[at];
            if (character == '%')
            {
                bytes[length++] = Escape(encoded, at, target);
                at += 2;
            }
            else if (character < 0x80)
                bytes[length++] = (byte)(character == '+' && plusIsSpace ? ' ' : character);
            else
                length += Raw(encoded, ref at, bytes.AsSpan(length), target);
        }
        return Text(bytes.AsSpan(0, length), target);
    }

    private static byte Escape(ReadOnlySpan<char> encoded, int at, string target)
    {
        if (at + 2 < encoded.Length && char.IsAsciiHexDigit(encoded[at + 1]) && char.IsAsciiHexDigit(encoded[at + 2]))
        {
            var value = (byte)((Digit(encoded[at + 1]) << 4) | Digit(encoded[at + 2]));
            return value != 0 ? value : throw Broken("contains U+0000, which no text may hold", target);
        }
        throw Broken($"has a % at character {at + 1} that is not followed by two hexadecimal digits; write a percent sign as %25", target);
    }

    private static int Digit(char hex) => char.IsAsciiDigit(hex) ? hex - '0' : (hex | 0x20) - 'a' + 10;

    // Characters beyond ASCII that a client left unencoded.
    private static int Raw(ReadOnlySpan<char> encoded, ref int at, Span<byte> bytes, string target)
    {
        if (Rune.DecodeFromUtf16(encoded[at..], out var rune, out var used) != System.Buffers.OperationStatus.Done)
            throw Broken($"has half a character at {at + 1}; percent-encode the text as UTF-8", target);
        at += used - 1;
        return rune.EncodeToUtf8(bytes);
    }

    private static string Text(ReadOnlySpan<byte> bytes, string target) => System.Text.Unicode.Utf8.IsValid(bytes)
        ? Strict.GetString(bytes)
        : throw Broken("holds escapes that are not UTF-8; percent-encode the text as UTF-8", target);

    private static ODataProblem Broken(string what, string target) =>
        new(400, "bad-encoding", $"This part of the URL {what}.", target);
}
