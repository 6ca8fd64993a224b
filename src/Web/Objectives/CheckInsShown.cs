using Outcomes.Query.Views;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Objectives;

/// <summary>Check-ins as the timeline shows them; a correction stands above what it corrects, and both stay readable.</summary>
internal static class CheckInsShown
{
    /// <param name="corrector">Whose check-ins may be corrected now; nobody's when absent.</param>
    public static IReadOnlyList<CheckInEntry> Entries(IReadOnlyList<CheckInView> checkIns, IReadOnlyList<KeyResultView> keyResults, People people, Guid? corrector)
    {
        var corrected = checkIns.Select(entry => entry.SupersedesId).OfType<Guid>().ToHashSet();
        var units = keyResults.ToDictionary(result => result.Id, result => result.Unit);
        return [.. checkIns.Select(entry => new CheckInEntry(
            entry.Id, entry.CreatedOn, people.Name(entry.AuthorId), entry.KeyResultTitle ?? "",
            entry.Value is { } number ? ValueText.Of(number, units.GetValueOrDefault(entry.KeyResultId ?? default)) : "",
            entry.Confidence, entry.Narrative ?? "", entry.Blockers ?? "", corrected.Contains(entry.Id))
        {
            Number = entry.Value,
            MayCorrect = corrector is not null && entry.AuthorId == corrector && !corrected.Contains(entry.Id),
        })];
    }
}
