using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Objectives;

/// <summary>Check-ins as the timeline shows them; a correction stands above what it corrects, and both stay readable.</summary>
internal static class CheckInsShown
{
    public static IReadOnlyList<CheckInEntry> Entries(IReadOnlyList<FoundCheckIn> checkIns, IReadOnlyList<FoundKeyResult> keyResults, People people)
    {
        var corrected = checkIns.Select(entry => entry.SupersedesId).OfType<Guid>().ToHashSet();
        var byId = keyResults.ToDictionary(result => result.Id);
        return [.. checkIns.Select(entry =>
        {
            var about = entry.KeyResultId is { } id ? byId.GetValueOrDefault(id) : null;
            var value = entry.Value is { } number ? ValueText.Of(number, about?.Unit) : "";
            return new CheckInEntry(
                entry.Id, entry.On, people.Name(entry.AuthorId), about?.Title ?? "", value, entry.Confidence, entry.Narrative, entry.Blockers ?? "", corrected.Contains(entry.Id));
        })];
    }
}
