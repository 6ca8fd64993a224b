using System.Security.Cryptography;
using System.Text;

namespace Outcomes.Directory;

/// <summary>Ids of notices that follow from what they tell: an event delivered twice makes the same id twice (UUIDv8, RFC 9562 §5.8).</summary>
internal static class NoticeIds
{
    public static Guid Of(Guid recipientId, string kind, string eventKey)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{recipientId:N}\n{kind}\n{eventKey}")).AsSpan(0, 16);
        bytes[6] = (byte)(0x80 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }
}
