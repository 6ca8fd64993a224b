namespace Outcomes.Platform;

/// <summary>What a request with an Idempotency-Key left behind, kept with it in one transaction, so that sending it again changes nothing.</summary>
public sealed class RepeatableRequest
{
    private RepeatableRequest() { }

    internal RepeatableRequest(string actorRef, string key, string fingerprint, DateTime now) =>
        (ActorRef, Key, Fingerprint, MadeAt) = (actorRef, key, fingerprint, now);

    /// <summary>Who sent it: keys of different people never meet.</summary>
    public string ActorRef { get; private set; } = "";
    public string Key { get; private set; } = "";

    /// <summary>SHA-256 over method, address, If-Match and body, in hexadecimal digits.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>The row that was made or changed.</summary>
    public Guid EntityId { get; private set; }

    /// <summary>Of its root, as the first answer said it.</summary>
    public int Version { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private set; }

    internal Changed Answer => new(EntityId, Version);
}
