using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Directory;

/// <summary>People and units, to read.</summary>
internal static class PeopleEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/people", ListAsync);
        pages.MapGet("/people/{id:guid}", async (Guid id, PersonReader reader, CancellationToken cancel) => Page.Of<PersonPage>(("Model", await reader.ReadAsync(id, cancel))));
        pages.MapGet("/units/{id:guid}", async (Guid id, UnitReader reader, CancellationToken cancel) => Page.Of<UnitPage>(("Model", await reader.ReadAsync(id, cancel))));
    }

    private static async Task<IResult> ListAsync(HttpRequest request, PeopleReader reader, UnitSearch units, CancellationToken cancel)
    {
        var filter = PeopleFilter.From(request.Query);
        var (lines, total) = await reader.ReadAsync(filter, cancel);
        return Page.Of<PeoplePage>(("Filter", filter), ("Lines", lines), ("Total", total), ("Units", await units.NamesAsync(cancel)));
    }
}
