using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Outcomes.Reports;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Packets;

/// <summary>Where the QR code of a packet leads; open to whoever holds the paper.</summary>
internal static class PacketEndpoints
{
    public static void Map(RouteGroupBuilder pages) => pages.MapGet("/verify/{code}", VerifyAsync).AllowAnonymous();

    private static async Task<IResult> VerifyAsync(string code, [FromServices] VerifyCode verify, CancellationToken cancel)
    {
        var verified = await verify.RunAsync(code, cancel);
        return Page.Of<VerifyPacketPage>(verified is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK, ("Verified", verified));
    }
}
