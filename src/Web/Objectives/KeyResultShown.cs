using Outcomes.Objectives;
using Outcomes.Query.Views;
using Outcomes.Web.Components;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Objectives;

/// <summary>A measure as its outcome's page shows it, with the line of its values.</summary>
internal static class KeyResultShown
{
    /// <param name="view">The measure.</param>
    /// <param name="checkIns">Of the whole outcome, newest first; a corrected one draws no line.</param>
    /// <param name="people">Everybody the page names.</param>
    public static KeyResultModel Of(KeyResultView view, IReadOnlyList<CheckInView> checkIns, People people)
    {
        var corrected = checkIns.Select(entry => entry.SupersedesId).OfType<Guid>().ToHashSet();
        var history = checkIns.Where(entry => entry.KeyResultId == view.Id && entry.Value is not null && !corrected.Contains(entry.Id)).Reverse()
            .Select(entry => new HistoryPoint(entry.CreatedOn, entry.Value ?? 0));
        var range = view.Kind == KeyResultKind.MaintainInRange ? $"{ValueText.Of(view.RangeMin)} to {ValueText.Of(view.RangeMax, view.Unit)}" : "";
        return new(view.Id, view.Title, people.Name(view.OwnerId), view.Unit, view.Baseline, view.Current, view.Commit, view.Target, range,
            view.Kind == KeyResultKind.Decrease, view.Progress, [.. history])
        {
            Kind = view.Kind.ToString(),
            Stretch = view.Stretch,
            RangeMin = view.RangeMin,
            RangeMax = view.RangeMax,
            Weight = view.Weight,
            DueOn = view.DueOn,
        };
    }
}
