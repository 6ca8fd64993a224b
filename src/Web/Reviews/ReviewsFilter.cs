using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Web.Components;
using Outcomes.Web.Cycles;
using Outcomes.Web.Text;

namespace Outcomes.Web.Reviews;

/// <summary>Which reviews the page shows; it lives in the address.</summary>
/// <param name="Words">Each must occur in the name of the person reviewed or of the cycle.</param>
/// <param name="Cycle">Of one cycle.</param>
/// <param name="Person">About one person.</param>
/// <param name="State">Empty = what is open.</param>
/// <param name="Who">Empty = those the reader manages; <c>all</c> = all that they may see.</param>
public sealed record ReviewsFilter(string Words, Guid? Cycle, Guid? Person, string State, string Who, int Page)
{
    public const int PageSize = 25;

    /// <summary>Of each of the shorter lists.</summary>
    public const int ShortSize = 60;

    /// <summary>Page of what the reader writes.</summary>
    public int PartsPage { get; init; } = 1;

    /// <summary>Page of peers who were named.</summary>
    public int NamedPage { get; init; } = 1;

    /// <summary>Page of the reviews about the reader.</summary>
    public int OwnPage { get; init; } = 1;

    public static readonly IReadOnlyList<(string Value, string Text)> States =
    [
        ("", "What is open"), ("all", "Whatever state"), .. Enum.GetValues<ReviewState>().Select(state => (state.ToString(), CycleMarks.Of(state).Word)),
    ];

    public static readonly IReadOnlyList<(string Value, string Text)> Whose = [("", "That you manage"), ("all", "All that you may see")];

    /// <summary>What is over is left out; about one person nothing is.</summary>
    public bool IsOpen => State.Length == 0 && Person is null;

    /// <summary>One person's reviews are looked for among all that are seen.</summary>
    public bool IsWide => Who == "all" || Person is not null;

    public string Href => PageAddress.Of("/reviews", ("q", Words), ("cycle", $"{Cycle}"), ("person", $"{Person}"), ("state", State), ("who", Who), ("page", At(Page)), ("write", At(PartsPage)), ("named", At(NamedPage)), ("own", At(OwnPage)));

    public static ReviewsFilter From(IQueryCollection query) => new(
        query["q"].ToString().Trim(), PageAddress.Key(query["cycle"]), PageAddress.Key(query["person"]), PageAddress.Choice(query["state"], States), PageAddress.Choice(query["who"], Whose), PageAddress.Page(query["page"]))
    { PartsPage = PageAddress.Page(query["write"]), NamedPage = PageAddress.Page(query["named"]), OwnPage = PageAddress.Page(query["own"]) };

    /// <summary>The same rows from the API.</summary>
    public string OData(Viewer viewer) => ODataAddress.Of("Reviews", "RevieweeName",
        Person is { } person ? $"RevieweeId eq {person}" : $"RevieweeId ne {viewer.PersonId}",
        IsWide ? "" : $"ManagerId eq {viewer.PersonId}",
        Cycle is { } cycle ? $"CycleId eq {cycle}" : "",
        ODataAddress.Words(Words, "CycleName", "RevieweeName"),
        State switch { "" => IsOpen ? "State ne 'Final' and State ne 'Cancelled'" : "", "all" => "", _ => $"State eq '{State}'" });

    /// <summary>What is on, each with the address that takes it away.</summary>
    public IReadOnlyList<AppliedFilter> Applied(IStringLocalizer<Words> words, string cycle, string person)
    {
        var first = this with { Page = 1, PartsPage = 1, NamedPage = 1, OwnPage = 1 };
        var applied = new List<AppliedFilter>();
        if (Words.Length > 0) applied.Add(new(words["Words: {0}", Words], (first with { Words = "" }).Href));
        if (Person is not null) applied.Add(new(words["About {0}", person], (first with { Person = null }).Href));
        if (Cycle is not null) applied.Add(new(words["Cycle: {0}", cycle], (first with { Cycle = null }).Href));
        if (State.Length > 0) applied.Add(new(words["State: {0}", words[States.First(choice => choice.Value == State).Text]], (first with { State = "" }).Href));
        if (Who.Length > 0) applied.Add(new(words["All that you may see"], (first with { Who = "" }).Href));
        return applied;
    }

    private static string At(int page) => page > 1 ? $"{page}" : "";
}
