namespace Outcomes.Platform;

/// <summary>What a token may be limited to, one name for each. A scope limits and never grants; a session has none and is not limited.</summary>
public static class Scopes
{
    /// <summary>Every entity set, as its owner sees it.</summary>
    public const string Read = "odata.read";

    /// <summary>The BI projection, for holders of <see cref="Role.BiReader"/>.</summary>
    public const string ReadForBI = "bi.read";

    /// <summary>Reading people, units and reporting lines, and nothing else.</summary>
    public const string ReadPeople = "people.read";

    /// <summary>Reading the audit trail, and nothing else.</summary>
    public const string ReadAudit = "audit.read";

    /// <summary>Reading review packets, and nothing else.</summary>
    public const string ReadPackets = "packets.read";

    /// <summary>What a personal access token may carry on request; what administers accounts and clients is for sessions.</summary>
    public static IReadOnlyList<string> OfTokens { get; } =
    [
        Read, ReadForBI, "objectives.write", "deliverables.write", "reviews.write", ReadPackets,
        ReadPeople, "people.write", "notifications.write", ReadAudit,
    ];

    /// <summary>Those that read something.</summary>
    public static IReadOnlyList<string> OfReading { get; } = [Read, ReadForBI, ReadPeople, ReadAudit, ReadPackets];
}
