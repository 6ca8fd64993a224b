namespace Outcomes.Platform;

/// <summary>The root of what changes together. Every verb records an event; one save raises the version by one,
/// and writes audit event and outbox row with the rows.</summary>
public abstract class Aggregate : Entity
{
    private readonly List<RecordedEvent> recorded = [];

    /// <summary>Raised by every change in the aggregate, children included; the ETag is <c>W/"{Version}"</c>.</summary>
    public int Version { get; internal set; }

    /// <summary>How audit trail and notifications name this kind: <c>deliverable</c>.</summary>
    public abstract string SubjectKind { get; }

    /// <summary>The unit in whose scope HR may read the audit trail of this; absent = only HR for the whole organisation.</summary>
    public virtual Guid? AuditUnitId => null;

    /// <summary>Whose review this is about, so that HR does not read its steps of themselves or their own manager; absent = nobody's.</summary>
    public virtual Guid? AuditPersonId => null;

    public string SubjectRef => $"{SubjectKind}:{Id}";

    internal IReadOnlyList<RecordedEvent> Recorded => recorded;

    /// <summary>The change is true now: it will be audited, and delivered to whoever handles the event.</summary>
    protected void Record(DomainEvent happened, string? reason = null) => recorded.Add(new(happened, reason, IsDelivered: true));

    /// <summary>History that comes in from elsewhere: audited, but nobody is told.</summary>
    protected void RecordHistory(DomainEvent happened) => recorded.Add(new(happened, Reason: null, IsDelivered: false));

    internal void Forget() => recorded.Clear();
}

internal sealed record RecordedEvent(DomainEvent Event, string? Reason, bool IsDelivered);
