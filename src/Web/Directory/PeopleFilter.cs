using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Outcomes.Web.Components;
using Outcomes.Web.Text;

namespace Outcomes.Web.Directory;

/// <summary>Which people a list shows; it lives in the address.</summary>
/// <param name="Words">All must occur in name, title or work e-mail.</param>
/// <param name="Unit">Name of a unit.</param>
public sealed record PeopleFilter(string Words, string Unit, string Status, int Page)
{
    public const int PageSize = 30;

    public static readonly IReadOnlyList<(string Value, string Text)> Statuses =
        [("", "Who are here"), ("OnLeave", "On leave"), ("Left", "Who have left"), ("all", "Everybody")];

    public string Href => PageAddress.Of("/people", ("q", Words), ("unit", Unit), ("status", Status), ("page", Page > 1 ? $"{Page}" : ""));

    /// <summary>The same rows from the API.</summary>
    public string OData => ODataAddress.Of("People", "SortName",
        ODataAddress.Words(Words, "DisplayName", "JobTitle", "Email"), Unit.Length == 0 ? "" : $"OrgUnitName eq {ODataAddress.Quoted(Unit)}",
        Status switch { "" => "Status ne 'Left'", "all" => "", _ => $"Status eq '{Status}'" });

    public static PeopleFilter From(IQueryCollection query) => new(
        query["q"].ToString().Trim(), query["unit"].ToString().Trim(), PageAddress.Choice(query["status"], Statuses), PageAddress.Page(query["page"]));

    /// <summary>What is on, each with the address that takes it away.</summary>
    public IReadOnlyList<AppliedFilter> Applied(IStringLocalizer<Words> words)
    {
        var first = this with { Page = 1 };
        var applied = new List<AppliedFilter>();
        if (Words.Length > 0) applied.Add(new(words["Words: {0}", Words], (first with { Words = "" }).Href));
        if (Unit.Length > 0) applied.Add(new(words["Unit: {0}", Unit], (first with { Unit = "" }).Href));
        if (Status.Length > 0) applied.Add(new(words[Statuses.First(choice => choice.Value == Status).Text], (first with { Status = "" }).Href));
        return applied;
    }
}
