using System.Security.Cryptography;
using System.Text;

namespace Outcomes.Auth;

/// <summary>
/// <c>oc_pat_</c>, 40 random characters, 6 characters of checksum: 53 in all, 238 bits. The prefix lets scanners find leaked tokens,
/// the checksum tells a typing error from a token without asking the database.
/// </summary>
public static class TokenFormat
{
    public const string Prefix = "oc_pat_";
    public const int Length = 53;
    private const int SignedLength = 47;
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static string New()
    {
        var signed = Prefix + RandomNumberGenerator.GetString(Digits, SignedLength - Prefix.Length);
        return signed + Checksum(signed);
    }

    /// <summary>True for what this or another instance may have made; says nothing about whether it is known.</summary>
    public static bool IsWellFormed(string token) =>
        token.Length == Length && token.StartsWith(Prefix, StringComparison.Ordinal)
        && token.AsSpan(SignedLength).SequenceEqual(Checksum(token[..SignedLength]));

    public static byte[] Sha256(string token) => SHA256.HashData(Encoding.ASCII.GetBytes(token));

    private static string Checksum(string signed)
    {
        var rest = Crc32(Encoding.UTF8.GetBytes(signed));
        return string.Create(Length - SignedLength, rest, static (digits, rest) =>
        {
            for (var at = digits.Length - 1; at >= 0; at--, rest /= 62) digits[at] = Digits[(int)(rest % 62)];
        });
    }

    // CRC-32 of IEEE 802.3 (polynomial reflected); the framework has one only in a package of its own.
    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var remainder = uint.MaxValue;
        foreach (var next in bytes)
        {
            remainder ^= next;
            for (var bit = 0; bit < 8; bit++) remainder = (remainder >> 1) ^ (0xEDB88320u & (uint)-(int)(remainder & 1));
        }
        return ~remainder;
    }
}
