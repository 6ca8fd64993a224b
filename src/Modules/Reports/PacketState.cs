namespace Outcomes.Reports;

/// <summary>Whether a packet still holds.</summary>
public enum PacketState
{
    /// <summary>The newest of its review and audience.</summary>
    Issued,

    /// <summary>The review was reopened, or says something else now: a later packet takes its place.</summary>
    Superseded,

    /// <summary>HR took it back.</summary>
    Revoked,
}
