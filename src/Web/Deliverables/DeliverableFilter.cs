using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Web.Components;
using Outcomes.Web.Text;

namespace Outcomes.Web.Deliverables;

/// <summary>Which deliverables a list shows; it lives in the address, so that a list can be sent to a colleague.</summary>
/// <param name="Words">All must occur in title or summary.</param>
/// <param name="Objective">Serving this outcome.</param>
public sealed record DeliverableFilter(string Words, string State, string Who, string Due, Guid? Objective, string Order, int Page)
{
    private const int SoonDays = 14;
    public const int PageSize = 25;

    /// <summary>By state, side by side.</summary>
    public bool IsBoard { get; init; }

    public static readonly IReadOnlyList<(string Value, string Text)> States =
    [
        ("", "Any open"), ("all", "Any state"), ("Draft", "Draft"), ("Committed", "Committed"), ("Submitted", "Submitted"), ("ChangesRequested", "Changes asked"),
        ("Accepted", "Accepted"), ("Rejected", "Rejected"), ("Cancelled", "Cancelled"), ("Unrecorded", "Outcome not recorded"),
    ];

    public static readonly IReadOnlyList<(string Value, string Text)> Whose =
        [("", "Anyone’s"), ("made", "I make"), ("accepts", "I accept"), ("unit", "My unit’s")];

    public static readonly IReadOnlyList<(string Value, string Text)> Dues =
        [("", "Any time"), ("overdue", "Overdue"), ("soon", "Next 14 days"), ("none", "No date")];

    public string Href => PageAddress.Of("/deliverables", ("q", Words), ("state", State), ("who", Who), ("due", Due), ("objective", Objective?.ToString()), ("order", Order), ("view", IsBoard ? "board" : ""), ("page", Page > 1 ? $"{Page}" : ""));

    public static DeliverableFilter From(IQueryCollection query) => new(
        query["q"].ToString().Trim(), PageAddress.Choice(query["state"], States), PageAddress.Choice(query["who"], Whose), PageAddress.Choice(query["due"], Dues),
        PageAddress.Key(query["objective"]), query["order"] == "title" ? "title" : "", PageAddress.Page(query["page"]))
    {
        IsBoard = query["view"] == "board",
    };

    public DeliverableFilter WithPage(int page) => this with { Page = page };

    public DeliverableFilter WithOrder(string order) => this with { Order = order, Page = 1 };

    /// <summary>The same rows from the API.</summary>
    public string OData(Viewer viewer, DateOnly today) => ODataAddress.Of("Deliverables", Order == "title" ? "Title" : "DueOn",
        ODataAddress.Words(Words, "Title", "Summary"),
        IsBoard ? "State in ('Draft','Committed','Submitted','ChangesRequested','Accepted')"
            : State switch { "" => $"State in ({string.Join(',', DeliverableStates.Open.Select(open => $"'{open}'"))})", "all" => "", _ => $"State eq '{State}'" },
        Who switch { "made" => $"ProducerId eq {viewer.PersonId}", "accepts" => $"OutcomeOwnerId eq {viewer.PersonId}", "unit" => $"OrgUnitId eq {viewer.UnitId}", _ => "" },
        Due switch { "overdue" => "IsOverdue", "soon" => $"DueOn ge {ODataAddress.Day(today)} and DueOn le {ODataAddress.Day(today.AddDays(SoonDays))}", "none" => "DueOn eq null", _ => "" },
        Objective is { } objective ? $"Links/any(link:link/ObjectiveId eq {objective})" : "");

    /// <summary>What is on, each with the address that takes it away.</summary>
    public IReadOnlyList<AppliedFilter> Applied(IStringLocalizer<Words> words)
    {
        var first = this with { Page = 1 };
        var applied = new List<AppliedFilter>();
        if (Words.Length > 0) applied.Add(new(words["Words: {0}", Words], (first with { Words = "" }).Href));
        if (State.Length > 0) applied.Add(new(words["State: {0}", words[Text(States, State)]], (first with { State = "" }).Href));
        if (Who.Length > 0) applied.Add(new(words[Text(Whose, Who)], (first with { Who = "" }).Href));
        if (Due.Length > 0) applied.Add(new(words["Due: {0}", words[Text(Dues, Due)]], (first with { Due = "" }).Href));
        if (Objective is not null) applied.Add(new(words["Serving one outcome"], (first with { Objective = null }).Href));
        return applied;
    }

    private static string Text(IReadOnlyList<(string Value, string Text)> choices, string value) => choices.First(choice => choice.Value == value).Text;
}
