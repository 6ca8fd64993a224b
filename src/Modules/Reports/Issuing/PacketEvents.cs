using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>A packet took its place in the chain.</summary>
/// <param name="IncludeCalibration">It was asked for with changes made in calibration; false also for what was issued before this was kept.</param>
/// <param name="IncludeUnshared">It was asked for whether the review was shared or not; the same.</param>
[EventName("reports.packet-issued.v1")]
public sealed record PacketIssued(
    Guid PacketId, Guid ReviewId, PacketAudience Audience, int Sequence, bool IncludeCalibration = false, bool IncludeUnshared = false) : DomainEvent;

/// <summary>A packet no longer holds: its review was reopened, or a later packet says something else.</summary>
/// <param name="ByPacketId">The later packet; absent until there is one.</param>
[EventName("reports.packet-superseded.v1")]
public sealed record PacketSuperseded(Guid PacketId, Guid ReviewId, Guid? ByPacketId) : DomainEvent;

/// <summary>HR took a packet back.</summary>
[EventName("reports.packet-revoked.v1")]
public sealed record PacketRevoked(Guid PacketId, Guid ReviewId) : DomainEvent;

/// <summary>Somebody opened a packet that is not their own.</summary>
[EventName("reports.packet-read.v1")]
public sealed record PacketRead(Guid PacketId) : DomainEvent;
