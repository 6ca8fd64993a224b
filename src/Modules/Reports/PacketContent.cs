namespace Outcomes.Reports;

/// <summary>The canonical payload of a packet, kept apart so that lists never carry it, and so that erasing a person's content leaves the chain verifiable.</summary>
public sealed class PacketContent
{
    private PacketContent() { }

    internal PacketContent(Guid packetId, byte[] payload) => (PacketId, Payload) = (packetId, payload);

    public Guid PacketId { get; private set; }

    /// <summary>UTF-8; absent once erased.</summary>
    public byte[]? Payload { get; private set; }
}
