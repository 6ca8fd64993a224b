using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>A manager who takes part in a session and reads there about their own team.</summary>
public sealed class CalibrationInvitee : Entity
{
    private CalibrationInvitee() { }

    internal CalibrationInvitee(Guid id, Guid sessionId, Guid personId) => (Id, SessionId, PersonId) = (id, sessionId, personId);

    public Guid SessionId { get; private set; }
    public Guid PersonId { get; private set; }
}
