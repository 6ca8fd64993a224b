using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Packets;

/// <summary>The forms that issue, revoke and carry out packets, on their way to the slices.</summary>
internal static class PacketWriting
{
    public static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["CycleId"] = "cycle",
        ["ReviewId"] = "",
        ["IncludeCalibration"] = "audience",
    };

    /// <summary>Issues one; where it would say the same as the one that holds, that one stays, and its page opens.</summary>
    public static async Task<string> IssueAsync(FormRequest form)
    {
        var audience = form.Choice<PacketAudience>("audience") ?? PacketAudience.HR;
        var issued = await form.Run<IssuePacket, IssuePacket.Request>(new()
        {
            ReviewId = form.Id,
            Audience = audience,
            IncludeUnshared = form.Text("unshared") == "yes",
            IncludeCalibration = form.Text("calibration") == "yes",
        });
        // HR reads HR's variant alone: what is written for others is found by them.
        return audience == PacketAudience.HR ? $"/packets/{issued.Id}" : $"/packets/preview/{form.Id}?issued={audience}";
    }

    public static async Task<string> ExportAsync(FormRequest form)
    {
        var run = await form.Run<ExportPackets, ExportPackets.Request>(new()
        {
            CycleId = form.Key("cycle") ?? throw FieldText.Refusal("CycleId", "Choose the cycle."),
            Audience = form.Choice<PacketAudience>("audience") ?? PacketAudience.HR,
            IncludeUnshared = form.Text("unshared") == "yes",
            IncludeCalibration = form.Text("calibration") == "yes",
        });
        return $"/packets/exports/{run.Id}";
    }

    public static async Task<string> RevokeAsync(FormRequest form)
    {
        await form.Change<RevokePacket, Reasoned>(new() { Reason = form.Text("reason") });
        return $"/packets/{form.Id}";
    }
}
