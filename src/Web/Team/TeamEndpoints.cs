using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Team;

/// <summary>The page of a team, for whoever people report to.</summary>
internal static class TeamEndpoints
{
    public static void Map(RouteGroupBuilder pages) => pages.MapGet("/team", async (HttpRequest request, TeamReader reader, CancellationToken cancel) =>
        Page.Of<TeamPage>(("Model", await reader.ReadAsync(PageAddress.Page(request.Query["page"]), cancel))));
}
