using Outcomes.Platform;
using static Outcomes.Reports.PacketState;

namespace Outcomes.Reports;

/// <summary>What may become of an issued packet. Issuing itself makes the row.</summary>
public static class PacketMachine
{
    public static readonly Machine<PacketState> Steps = new("packet",
    [
        new("Supersede", Issued, Superseded, Party.System),
        new("Revoke", Issued, Revoked, Party.HR),
    ]);

    /// <summary>What the viewer may do now.</summary>
    public static IReadOnlyList<string> AllowedActions(PacketState state, bool isHR) => Steps.AllowedActions(state, isHR ? Party.HR : Party.None);
}
