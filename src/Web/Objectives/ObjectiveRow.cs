using Outcomes.Query.Views;
using Outcomes.Web.Components;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Objectives;

/// <summary>One outcome in a list.</summary>
/// <param name="Health">On track, at risk, off track, or the verdict once closed; none when nobody said.</param>
/// <param name="Progress">0 to 1; absent means not known.</param>
public sealed record ObjectiveRow(
    Guid Id, string Title, string Unit, string Period, StateMark State, StateMark? Health, decimal? Progress, PersonName Owner, DueDate? Due)
{
    public string Href => $"/objectives/{Id}";

    public Tone Tone => Health?.Tone ?? Tone.Go;

    internal static ObjectiveRow Of(ObjectiveView view, People people) => new(
        view.Id, view.Title, view.OrgUnitName ?? "", view.PeriodName ?? "", Marks.Of(view.State),
        view.Verdict is { } verdict ? Marks.Of(verdict) : view.Health is { } health ? Marks.Of(health) : null,
        view.Progress, people.Name(view.OwnerId), people.Due(view.DueOn, view.DuePrecision, view.OwnerId));
}
