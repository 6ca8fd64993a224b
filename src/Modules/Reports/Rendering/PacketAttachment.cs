using System.Text.Json;

namespace Outcomes.Reports;

/// <summary>What travels inside the PDF: the payload word for word, and its seal. Enough to check a packet without the instance.</summary>
/// <param name="Payload">The canonical payload; its SHA-256 is in the seal's statement.</param>
public sealed record PacketAttachment(JsonElement Payload, PacketSeal Seal)
{
    public const string FileName = "packet.json";

    public static byte[] Write(byte[] payload, PacketSeal seal)
    {
        using var document = JsonDocument.Parse(payload);
        return CanonicalJson.Write(new PacketAttachment(document.RootElement, seal));
    }

    /// <summary>Absent where the bytes are no such attachment.</summary>
    public static PacketAttachment? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<PacketAttachment>(json, CanonicalJson.Reading) is { Seal: { Statement: { PayloadSha256: not null, PrevChainHash: not null, KeyId: not null }, Signature: not null } } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
