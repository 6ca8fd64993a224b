using System.Buffers.Binary;

namespace Outcomes.Database.Demo;

/// <summary>Ids of the product's kind (UUIDv7, time cut to the day) whose random bits come from the seed, so that a company can be made again.</summary>
internal static class DemoIds
{
    public static Guid New(Random random, DateTime day)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        var milliseconds = new DateTimeOffset(day.Date, TimeSpan.Zero).ToUnixTimeMilliseconds();
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)(milliseconds >> 32));
        BinaryPrimitives.WriteUInt32BigEndian(bytes[2..], (uint)milliseconds);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));      // version 7, RFC 9562 §5.7
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));      // variant
        return new Guid(bytes, bigEndian: true);
    }
}
