using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Packets;

/// <summary>Where the QR code of a packet leads, and the public keys that its file verifies with; open to whoever holds either.</summary>
internal static class PacketEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/verify/{code}", VerifyAsync).AllowAnonymous();
        pages.MapGet("/verify/keys.pem", KeysAsync).AllowAnonymous();
    }

    private static async Task<IResult> VerifyAsync(string code, [FromServices] VerifyCode verify, CancellationToken cancel)
    {
        var verified = await verify.RunAsync(code, cancel);
        return Page.Of<VerifyPacketPage>(verified is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK, ("Verified", verified));
    }

    /// <summary>The public keys that packets verify with offline, the newest first; not found before the first packet was signed.</summary>
    private static async Task<IResult> KeysAsync([FromServices] InstanceKeys instance, CancellationToken cancel)
    {
        using var keys = await instance.PublicKeysAsync(PacketKeys.Purpose, cancel);
        return keys.Ids.Count == 0
            ? TypedResults.Text("No packet was signed yet, so there is no key.\n", "text/plain", Encoding.ASCII, StatusCodes.Status404NotFound)
            : TypedResults.Text(keys.ToPem(), "application/x-pem-file", Encoding.ASCII);
    }
}
