using Outcomes.Objectives;
using Outcomes.Web.Components;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Objectives;

internal sealed record FoundKeyResult(
    Guid Id, string Title, Guid OwnerId, KeyResultKind Kind, string? Unit, decimal? Baseline, decimal? Current, decimal? Commit, decimal? Target, decimal? RangeMin, decimal? RangeMax, decimal? Progress)
{
    /// <param name="checkIns">Of the whole outcome, newest first; a corrected one draws no line.</param>
    public KeyResultModel Shown(People people, IReadOnlyList<FoundCheckIn> checkIns)
    {
        var corrected = checkIns.Select(entry => entry.SupersedesId).OfType<Guid>().ToHashSet();
        var history = checkIns.Where(entry => entry.KeyResultId == Id && entry.Value is not null && !corrected.Contains(entry.Id)).Reverse()
            .Select(entry => new HistoryPoint(entry.On, entry.Value ?? 0));
        return new(Id, Title, people.Name(OwnerId), Unit, Baseline, Current, Commit, Target, Range, Kind == KeyResultKind.Decrease, Progress, [.. history]);
    }

    private string Range => Kind == KeyResultKind.MaintainInRange ? $"{ValueText.Of(RangeMin)} to {ValueText.Of(RangeMax, Unit)}" : "";
}

internal sealed record FoundCheckIn(
    Guid Id, DateOnly On, Guid AuthorId, Guid? KeyResultId, decimal? Value, int? Confidence, string Narrative, string? Blockers, Guid? SupersedesId);
