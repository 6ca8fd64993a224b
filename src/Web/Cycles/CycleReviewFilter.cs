using System.Linq.Expressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Outcomes.Query.Views;
using Outcomes.Reviews;
using Outcomes.Web.Components;
using Outcomes.Web.Text;

namespace Outcomes.Web.Cycles;

/// <summary>Which reviews of a cycle a list shows; it lives in the address.</summary>
/// <param name="State">Name of a <see cref="ReviewState"/>; empty = any but cancelled.</param>
/// <param name="Words">All must occur in the name of whom it is about.</param>
/// <param name="Unit">Whole name of a unit.</param>
public sealed record CycleReviewFilter(Guid CycleId, string State, string Words, string Unit, int Page)
{
    public const int PageSize = 40;

    public static readonly IReadOnlyList<(string Value, string Text)> States =
        [("", "Any but cancelled"), .. Enum.GetValues<ReviewState>().Select(state => (state.ToString(), CycleMarks.Of(state).Word))];

    /// <summary><c>no-manager</c> = those that nobody writes the manager's part of.</summary>
    public string Show { get; init; } = "";

    public string Path => $"/cycles/{CycleId}/reviews";

    public string Href => Of(Path, Page);

    /// <summary>The same rows as a file.</summary>
    public string Csv => Of($"{Path}.csv", 1);

    public static CycleReviewFilter From(Guid cycleId, IQueryCollection query) =>
        new(cycleId, PageAddress.Choice(query["state"], States), query["q"].ToString().Trim(), query["unit"].ToString().Trim(), PageAddress.Page(query["page"]))
        {
            Show = query["show"] == "no-manager" ? "no-manager" : "",
        };

    public IQueryable<ReviewView> Choose(IQueryable<ReviewView> reviews)
    {
        var (cycle, unit) = (CycleId, Unit);
        Expression<Func<ReviewView, bool>> inState = Enum.TryParse<ReviewState>(State, out var wanted) ? review => review.State == wanted : review => review.State != ReviewState.Cancelled;
        var chosen = reviews.Where(review => review.CycleId == cycle).Where(inState);
        foreach (var word in Words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            chosen = chosen.Where(review => review.RevieweeName != null && review.RevieweeName.ToLower().Contains(word));
        if (unit.Length > 0) chosen = chosen.Where(review => review.OrgUnitName == unit);
        return Show.Length == 0
            ? chosen
            : chosen.Where(review => review.ManagerId == null && ReviewStates.BeforeReady.Contains(review.State));
    }

    public string OData => ODataAddress.Of("Reviews", "RevieweeName,Id", $"CycleId eq {CycleId}", State.Length == 0 ? "State ne 'Cancelled'" : $"State eq '{State}'",
        ODataAddress.Words(Words, "RevieweeName"), Unit.Length == 0 ? "" : $"OrgUnitName eq {ODataAddress.Quoted(Unit)}",
        Show.Length == 0 ? "" : "ManagerId eq null and State in ('NotStarted','Collecting','ManagerDraft')");

    public IReadOnlyList<AppliedFilter> Applied(IStringLocalizer<Words> words)
    {
        var (first, applied) = (this with { Page = 1 }, new List<AppliedFilter>());
        if (State.Length > 0) applied.Add(new(words["State: {0}", words[States.First(state => state.Value == State).Text]], (first with { State = "" }).Href));
        if (Words.Length > 0) applied.Add(new(words["Words: {0}", Words], (first with { Words = "" }).Href));
        if (Unit.Length > 0) applied.Add(new(words["Unit: {0}", Unit], (first with { Unit = "" }).Href));
        if (Show.Length > 0) applied.Add(new(words["Without a manager"], (first with { Show = "" }).Href));
        return applied;
    }

    private string Of(string path, int page) => PageAddress.Of(path, ("state", State), ("q", Words), ("unit", Unit), ("show", Show), ("page", page > 1 ? $"{page}" : ""));
}
