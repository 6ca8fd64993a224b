using Microsoft.AspNetCore.Http;
using Outcomes.Web.Text;

namespace Outcomes.Web.Cycles;

/// <summary>Which cycles the list shows; it lives in the address.</summary>
public sealed record CycleFilter(string State, int Page)
{
    public const int PageSize = 25;

    public static readonly IReadOnlyList<(string Value, string Text)> States =
    [
        ("", "Not over"), ("all", "Any state"), ("Draft", "Draft"), ("Scheduled", "Scheduled"), ("Collecting", "Collecting"), ("Paused", "Paused"), ("Calibrating", "Calibrating"),
        ("Sharing", "Sharing"), ("Closed", "Closed"), ("Cancelled", "Cancelled"),
    ];

    public string Href => PageAddress.Of("/cycles", ("state", State), ("page", Page > 1 ? $"{Page}" : ""));

    public static CycleFilter From(IQueryCollection query) => new(PageAddress.Choice(query["state"], States), PageAddress.Page(query["page"]));

    public string OData => ODataAddress.Of("ReviewCycles", "From desc,Id", State switch
    {
        "" => "State ne 'Closed' and State ne 'Cancelled'",
        "all" => "",
        _ => $"State eq '{State}'",
    });
}
