using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Administration;

/// <summary>The administration: its first page, roles and the audit trail; each other part maps its own.</summary>
internal static class AdministrationEndpoints
{
    private const int RolesPageSize = 40;

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/administration", (Session session) =>
        {
            Door.Require(session, Role.HR, Role.Administrator);
            return Page.Of<AdministrationPage>();
        });
        pages.MapGet("/administration/roles", RolesAsync);
        pages.MapGet("/administration/audit", AuditAsync);
        PersonEndpoints.Map(pages);
        UnitEndpoints.Map(pages);
        PeriodEndpoints.Map(pages);
        AccountsEndpoints.Map(pages);
        ImportEndpoints.Map(pages);
        ProvisioningEndpoints.Map(pages);
    }

    private static async Task<IResult> RolesAsync(HttpRequest request, [FromServices] ListRoles roles, CancellationToken cancel)
    {
        var page = PageAddress.Page(request.Query["page"]);
        var lines = await roles.RunAsync(null, (page - 1) * RolesPageSize, RolesPageSize + 1, cancel);
        IReadOnlyList<ListRoles.Line> shown = [.. lines.Take(RolesPageSize)];
        return Page.Of<RolesPage>(("Lines", shown), ("Number", page), ("HasMore", lines.Count > RolesPageSize));
    }

    private static async Task<IResult> AuditAsync(HttpRequest request, AuditReader audit, PersonSearch people, CancellationToken cancel)
    {
        var filter = AuditFilter.Of(request.Query);
        var (actor, problem) = await ActorAsync(filter, people, cancel);
        var (lines, hasMore) = await audit.ReadAsync(filter, actor, cancel);
        return Page.Of<AuditPage>(("Filter", filter), ("Lines", lines), ("HasMore", hasMore), ("Problem", problem), ("OData", filter.OData(actor)));
    }

    // A name that leads nowhere is said on the page; the rest of the search stands.
    private static async Task<(Guid? Actor, string Problem)> ActorAsync(AuditFilter filter, PersonSearch people, CancellationToken cancel)
    {
        var state = new Forms.FormState();
        Guid? actor = null;
        await Forms.Attempt.RunAsync(state, async () => actor = await people.FindOrNoneAsync(filter.Actor, "Actor", cancel));
        return (actor, state.Error("actor"));
    }
}
