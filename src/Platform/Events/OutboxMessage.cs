namespace Outcomes.Platform;

/// <summary>An event waiting to be handled, written in the transaction in which it happened and delivered at least once.</summary>
public sealed class OutboxMessage
{
    private OutboxMessage() { }

    internal OutboxMessage(string name, string payload, DateTime occurredAt) =>
        (Name, Payload, OccurredAt, DueAt) = (name, payload, occurredAt, occurredAt);

    /// <summary>Given by the database; the order of delivery.</summary>
    public long Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The event as JSON.</summary>
    public string Payload { get; private set; } = "";
    public DateTime OccurredAt { get; private set; }

    /// <summary>Not tried before; moved later after a failure.</summary>
    public DateTime DueAt { get; internal set; }
    public DateTime? DeliveredAt { get; internal set; }
    public int Attempts { get; internal set; }

    /// <summary>The type of the last failure; never its content.</summary>
    public string? LastError { get; internal set; }
}
