using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Outcomes.Auth;

/// <summary>The six digits that an authenticator app shows (RFC 6238 with HMAC-SHA-1, steps of 30 s).</summary>
/// <remarks>Identity's own provider takes a code two steps early or late, and twice; here it is one step, and once (<see cref="Authenticator.LastStep"/>).</remarks>
internal static class TimeCode
{
    public const int Digits = 6;
    public const int StepSeconds = 30;
    private const int Window = 1;

    public static long StepAt(DateTime now) => (long)(now - DateTime.UnixEpoch).TotalSeconds / StepSeconds;

    public static string At(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238's default, and all that common apps know; HMAC does not rest on collisions.
        HMACSHA1.HashData(key, counter, mac);
#pragma warning restore CA5350
        // RFC 4226 §5.3: four bytes from where the last half byte points.
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xf)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step within one of now whose code this is, the latest where there are two; 0 = none.</summary>
    public static long Find(byte[] key, string typed, DateTime now)
    {
        var found = 0L;
        for (var step = StepAt(now) - Window; step <= StepAt(now) + Window; step++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(At(key, step)), Encoding.UTF8.GetBytes(typed))) found = step;
        return found;
    }
}
