using Outcomes.Reports;
using Outcomes.Web.Components;

namespace Outcomes.Web.Packets;

/// <summary>How the states of packets and of exports are shown, and whom a packet is for.</summary>
internal static class PacketMarks
{
    /// <summary>Whom a packet can be for, to choose from; HR's own comes first.</summary>
    public static readonly IReadOnlyList<(string Value, string Text)> Audiences =
        [.. new[] { PacketAudience.HR, PacketAudience.Manager, PacketAudience.Employee }.Select(audience => (audience.ToString(), For(audience)))];

    public static StateMark Of(PacketState state) => state switch
    {
        PacketState.Issued => StateMark.Accepted with { Word = "Issued" },
        PacketState.Superseded => StateMark.ChangesRequested with { Word = "Superseded" },
        _ => StateMark.Rejected with { Word = "Revoked" },
    };

    public static StateMark Of(ExportState state) => state switch
    {
        ExportState.Waiting => StateMark.Pending with { Word = "Waits for its turn" },
        ExportState.Running => StateMark.Active with { Word = "Running" },
        ExportState.Finished => StateMark.Accepted with { Word = "Finished" },
        _ => StateMark.Rejected with { Word = "Stopped" },
    };

    public static string For(PacketAudience audience) => audience switch
    {
        PacketAudience.Employee => "For the person",
        PacketAudience.Manager => "For the manager",
        _ => "For HR",
    };
}
