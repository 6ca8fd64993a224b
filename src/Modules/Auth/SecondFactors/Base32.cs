using System.Text;

namespace Outcomes.Auth;

/// <summary>Bytes as capitals and digits that people can type (RFC 4648 §6, without padding).</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="bytes">A multiple of five, so that nothing is left over.</param>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length * 8 / 5);
        var (held, bits) = (0, 0);
        foreach (var part in bytes)
        {
            (held, bits) = ((held << 8) | part, bits + 8);
            for (; bits >= 5; bits -= 5) text.Append(Alphabet[(held >> (bits - 5)) & 31]);
            held &= (1 << bits) - 1;
        }
        return text.ToString();
    }

    public static byte[] Decode(string text)
    {
        var bytes = new byte[text.Length * 5 / 8];
        var (held, bits, count) = (0, 0, 0);
        foreach (var letter in text)
        {
            (held, bits) = ((held << 5) | Alphabet.IndexOf(letter), bits + 5);
            if (bits < 8) continue;
            bits -= 8;
            bytes[count++] = (byte)(held >> bits);
            held &= (1 << bits) - 1;
        }
        return bytes;
    }

    public static bool IsOne(string text) => text.All(Alphabet.Contains);

    /// <summary>In groups, as people read it out.</summary>
    public static string Grouped(string text, int size) => string.Join('-', text.Chunk(size).Select(group => new string(group)));

    /// <summary>As it was before somebody typed it: without blanks and dashes, in capitals.</summary>
    public static string Normal(string typed) => new([.. typed.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
