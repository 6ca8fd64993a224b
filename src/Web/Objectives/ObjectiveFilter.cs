using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Outcomes.Platform;
using Outcomes.Web.Components;
using Outcomes.Web.Text;

namespace Outcomes.Web.Objectives;

/// <summary>Which outcomes a list shows; it lives in the address.</summary>
/// <param name="Words">All must occur in title or statement.</param>
/// <param name="Period">Name of a period.</param>
public sealed record ObjectiveFilter(string Words, string State, string Health, string Who, string Period, int Page)
{
    public const int PageSize = 25;

    /// <summary>Each outcome below what it is a part of.</summary>
    public bool IsTree { get; init; }

    public static readonly IReadOnlyList<(string Value, string Text)> States =
        [("", "Any open"), ("all", "Any state"), ("Draft", "Draft"), ("Proposed", "Proposed"), ("Active", "Active"), ("Paused", "Paused"), ("Closed", "Closed"), ("Cancelled", "Cancelled")];

    public static readonly IReadOnlyList<(string Value, string Text)> Healths =
        [("", "Any health"), ("OnTrack", "On track"), ("AtRisk", "At risk"), ("OffTrack", "Off track")];

    public static readonly IReadOnlyList<(string Value, string Text)> Whose =
        [("", "Anyone’s"), ("mine", "Mine"), ("unit", "My unit’s")];

    public string Href => PageAddress.Of("/objectives", ("q", Words), ("state", State), ("health", Health), ("who", Who), ("period", Period), ("view", IsTree ? "tree" : ""), ("page", Page > 1 ? $"{Page}" : ""));

    public static ObjectiveFilter From(IQueryCollection query) => new(
        query["q"].ToString().Trim(), PageAddress.Choice(query["state"], States), PageAddress.Choice(query["health"], Healths), PageAddress.Choice(query["who"], Whose),
        query["period"].ToString(), PageAddress.Page(query["page"]))
    { IsTree = query["view"] == "tree" };

    public ObjectiveFilter WithPage(int page) => this with { Page = page };

    /// <summary>The same rows from the API.</summary>
    public string OData(Viewer viewer) => ODataAddress.Of("Objectives", "DueOn desc,Title",
        ODataAddress.Words(Words, "Title", "OutcomeStatement"),
        State switch { "" => "State in ('Draft','Proposed','Active','Paused')", "all" => "", _ => $"State eq '{State}'" },
        Health.Length == 0 ? "" : $"Health eq '{Health}'", Period.Length == 0 ? "" : $"PeriodName eq {ODataAddress.Quoted(Period)}",
        Who switch { "mine" => $"OwnerId eq {viewer.PersonId}", "unit" => $"OrgUnitId eq {viewer.UnitId}", _ => "" });

    /// <summary>What is on, each with the address that takes it away.</summary>
    public IReadOnlyList<AppliedFilter> Applied(IStringLocalizer<Words> words)
    {
        var first = this with { Page = 1 };
        var applied = new List<AppliedFilter>();
        if (Words.Length > 0) applied.Add(new(words["Words: {0}", Words], (first with { Words = "" }).Href));
        if (State.Length > 0) applied.Add(new(words["State: {0}", words[Text(States, State)]], (first with { State = "" }).Href));
        if (Health.Length > 0) applied.Add(new(words["Health: {0}", words[Text(Healths, Health)]], (first with { Health = "" }).Href));
        if (Who.Length > 0) applied.Add(new(words[Text(Whose, Who)], (first with { Who = "" }).Href));
        if (Period.Length > 0) applied.Add(new(words["Period: {0}", Period], (first with { Period = "" }).Href));
        return applied;
    }

    private static string Text(IReadOnlyList<(string Value, string Text)> choices, string value) => choices.First(choice => choice.Value == value).Text;
}
