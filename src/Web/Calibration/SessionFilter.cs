using Microsoft.AspNetCore.Http;
using Outcomes.Web.Text;

namespace Outcomes.Web.Calibration;

/// <summary>Which sessions the list shows; it lives in the address.</summary>
/// <param name="Cycle">Only of this cycle.</param>
public sealed record SessionFilter(string State, Guid? Cycle, int Page)
{
    public const int PageSize = 25;

    public static readonly IReadOnlyList<(string Value, string Text)> States =
        [("", "Any state"), ("Planned", "Planned"), ("Open", "Open"), ("Locked", "Locked"), ("Cancelled", "Cancelled")];

    public string Href => PageAddress.Of("/calibration", ("state", State), ("cycle", $"{Cycle}"), ("page", Page > 1 ? $"{Page}" : ""));

    public string OData => ODataAddress.Of("CalibrationSessions", "Name,Id", State.Length == 0 ? "" : $"State eq '{State}'", Cycle is { } cycle ? $"CycleId eq {cycle}" : "");

    public static SessionFilter From(IQueryCollection query) =>
        new(PageAddress.Choice(query["state"], States), PageAddress.Key(query["cycle"]), PageAddress.Page(query["page"]));
}
