using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reports;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Packets;

/// <summary>The forms that issue, revoke and carry out packets, on their way to the slices.</summary>
internal static class PacketWriting
{
    public static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["CycleId"] = "cycle",
        ["ReviewId"] = "",
        ["OrgUnitId"] = "unit",
        ["ReviewIds"] = "reviews",
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
        var cycle = form.Key("cycle") ?? throw FieldText.Refusal("CycleId", "Choose the cycle.");
        var run = await form.Run<ExportPackets, ExportPackets.Request>(new()
        {
            CycleId = cycle,
            OrgUnitId = await form.Get<UnitSearch>().FindOrNoneAsync(form.Text("unit"), "OrgUnitId", form.Cancel),
            ReviewIds = await ReviewsAsync(form, cycle),
            Audience = form.Choice<PacketAudience>("audience") ?? PacketAudience.HR,
            IncludeUnshared = form.Text("unshared") == "yes",
            IncludeCalibration = form.Text("calibration") == "yes",
        });
        return $"/packets/exports/{run.Id}";
    }

    // People as they are typed; a review that the reader does not see is refused as one that cannot be carried out.
    private static async Task<List<Guid>> ReviewsAsync(FormRequest form, Guid cycle)
    {
        var people = new List<Guid>();
        foreach (var line in form.Text("reviews").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            people.Add(await form.Get<PersonSearch>().FindAsync(line, "ReviewIds", form.Cancel));
        if (people.Count == 0) return [];
        var reviews = await form.Get<Reads>().All<ReviewView>().Where(review => review.CycleId == cycle && people.Contains(review.RevieweeId)).Select(review => review.Id).ToListAsync(form.Cancel);
        return reviews.Count == people.Distinct().Count() ? reviews : throw FieldText.Refusal("ReviewIds", "Not everybody named here has a review in this cycle that you may carry out. Leave them out.");
    }

    public static async Task<string> RevokeAsync(FormRequest form)
    {
        await form.Change<RevokePacket, Reasoned>(new() { Reason = form.Text("reason") });
        return $"/packets/{form.Id}";
    }
}
