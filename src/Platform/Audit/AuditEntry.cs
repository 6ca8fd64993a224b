namespace Outcomes.Platform;

/// <summary>What is to become a link once its chain's head is at hand.</summary>
/// <param name="Action">The event's stable name.</param>
/// <param name="Payload">JSON.</param>
internal sealed record AuditEntry(Guid Id, string SubjectRef, string Action, string Payload, string? Reason)
{
    public Guid? ScopeUnitId { get; init; }
    public Guid? AboutPersonId { get; init; }
    public bool IsTechnical { get; init; }
}
