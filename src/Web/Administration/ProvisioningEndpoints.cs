using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Outcomes.Auth;
using Outcomes.Platform;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Administration;

/// <summary>How an identity provider is connected, and which are. For administrators.</summary>
internal static class ProvisioningEndpoints
{
    public static void Map(RouteGroupBuilder pages) => pages.MapGet("/administration/provisioning", ShowAsync);

    private static async Task<IResult> ShowAsync(Session session, [FromServices] ListClients list, [FromServices] Issuer issuer, CancellationToken cancel)
    {
        Door.Require(session, Role.Administrator);
        var clients = await list.RunAsync(cancel);
        return Page.Of<ProvisioningPage>(("Model", new ProvisioningModel(issuer.Url, [.. clients.Where(client => client.Scopes.Contains("scim"))])));
    }
}
