using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reports;
using Outcomes.Web.Cycles;

namespace Outcomes.Web.Packets;

/// <summary>The list of packets as a file for HR, as it is filtered on its page.</summary>
internal static class PacketTable
{
    private static readonly IReadOnlyList<CsvColumn<PacketView>> Columns =
    [
        new("Number", row => row.Number), new("Person", row => row.RevieweeName), new("Cycle", row => row.CycleName), new("Audience", row => row.Audience.ToString()),
        new("Sequence", row => CsvText.Of(row.Sequence)), new("State", row => row.State.ToString()), new("IssuedOn", row => CsvText.Of(row.IssuedOn)),
        new("PayloadSha256", row => row.PayloadSha256), new("ChainHash", row => row.ChainHash), new("Warnings", row => row.Warnings), new("RevokedReason", row => row.RevokedReason),
    ];

    public static void Map(RouteGroupBuilder pages) => pages.MapGet("/packets.csv", FileAsync);

    private static async Task<IResult> FileAsync(HttpRequest request, [FromServices] ExportTable export, [FromServices] Reads reads, CancellationToken cancel)
    {
        var filter = PacketFilter.From(request.Query);
        await export.AdmitAsync("packets", filter.Cycle, cancel);
        return CsvFile.Of("packets", Columns, filter.Choose(reads.All<PacketView>()).OrderBy(packet => packet.Number).ThenBy(packet => packet.Id).AsAsyncEnumerable(), cancel);
    }
}
