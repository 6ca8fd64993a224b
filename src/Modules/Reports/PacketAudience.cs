namespace Outcomes.Reports;

/// <summary>For whom a packet is written; each has a payload of its own, built as that reader.</summary>
public enum PacketAudience
{
    /// <summary>The person reviewed.</summary>
    Employee,

    /// <summary>The manager at the time, and the managers above.</summary>
    Manager,

    /// <summary>HR for the person's unit.</summary>
    HR,
}
