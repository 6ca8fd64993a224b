using System.Security.Cryptography;
using System.Text;

namespace Outcomes.Auth;

/// <summary>Some 44,000 passwords of 12 and more characters that everybody who guesses tries first. See common-passwords.md.</summary>
internal static class CommonPasswords
{
    // Of 40 bits: one good password in twenty-five million is taken for a common one.
    private const int Entry = 5;
    private static readonly Lazy<byte[]> Sorted = new(Read);

    public static int Count => Sorted.Value.Length / Entry;

    /// <summary>Whether it is one of them, in whatever case.</summary>
    public static bool Contain(string password)
    {
        var sought = SHA256.HashData(Encoding.UTF8.GetBytes(password.ToLowerInvariant())).AsSpan(0, Entry);
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = Sorted.Value.AsSpan(middle * Entry, Entry).SequenceCompareTo(sought);
            if (order == 0) return true;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return false;
    }

    private static byte[] Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.bin")
            ?? throw new InvalidOperationException("The list of common passwords is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
