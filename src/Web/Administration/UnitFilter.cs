using Microsoft.AspNetCore.Http;
using Outcomes.Web.Text;

namespace Outcomes.Web.Administration;

/// <summary>Which units the list shows; it lives in the address.</summary>
public sealed record UnitFilter(string Words, int Page)
{
    public const int PageSize = 40;

    public string Href => PageAddress.Of("/administration/units", ("q", Words), ("page", Page > 1 ? $"{Page}" : ""));
    public string OData => ODataAddress.Of("OrgUnits", "Name", ODataAddress.Words(Words, "Name"));

    public static UnitFilter From(IQueryCollection query) => new(query["q"].ToString().Trim(), PageAddress.Page(query["page"]));
}
