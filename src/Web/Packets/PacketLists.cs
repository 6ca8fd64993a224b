using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reviews;
using Outcomes.Web.Cycles;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Packets;

/// <summary>The pages of packets and of the runs that carry them out. Everybody finds the packets that are written for them; the rule of packets says which.</summary>
internal sealed class PacketLists(Session session, Reads reads)
{
    private const int MostExports = 5;

    public async Task<IResult> ListAsync(PacketFilter filter, CancellationToken cancel)
    {
        var found = await reads.PageAsync<PacketView>(packets => filter.Choose(packets).OrderByDescending(packet => packet.IssuedOn).ThenByDescending(packet => packet.Number), filter.Page, PacketFilter.PageSize, cancel);
        var cycles = await reads.All<ReviewCycleView>().Where(cycle => !CycleStates.Planned.Contains(cycle.State))
            .OrderByDescending(cycle => cycle.From).ThenBy(cycle => cycle.Id).Select(cycle => new { cycle.Id, cycle.Name }).Take(60).ToListAsync(cancel);
        IReadOnlyList<(string, string)> offered = [.. cycles.Select(cycle => ($"{cycle.Id}", cycle.Name))];
        IReadOnlyList<PacketExportView> exports = await reads.All<PacketExportView>().OrderByDescending(run => run.Id).Take(MostExports).ToListAsync(cancel);
        return Page.Of<PacketsPage>(("Filter", filter), ("Found", found), ("Cycles", offered), ("Exports", exports), ("IsHR", session.Viewer.Has(Role.HR)));
    }

    public async Task<IResult> PageAsync(Guid id, int status, RefusedForm? refused, CancellationToken cancel)
    {
        var packet = await reads.FindAsync<PacketView>(id, cancel);
        var person = (await People.ReadAsync(reads, [packet.RevieweeId], cancel)).Name(packet.RevieweeId);
        return Page.Of<PacketPage>(status, ("Packet", packet), ("Person", person), ("Refused", refused));
    }

    public async Task<IResult> AskAsync(Guid? cycle, int status, Forms.FormState state, CancellationToken cancel)
    {
        CyclesDoor.Require(session);
        var cycles = await reads.All<ReviewCycleView>().Where(row => !CycleStates.Planned.Contains(row.State) && row.State != CycleState.Cancelled)
            .OrderByDescending(row => row.From).ThenBy(row => row.Id).Select(row => new { row.Id, row.Name }).Take(200).ToListAsync(cancel);
        IReadOnlyList<(string, string)> offered = [.. cycles.Select(row => ($"{row.Id}", row.Name))];
        return Page.Of<AskExportPage>(status, ("Cycle", cycle), ("Cycles", offered), ("State", state));
    }

    public async Task<IResult> ExportAsync(Guid id, CancellationToken cancel)
    {
        CyclesDoor.Require(session);
        return Page.Of<ExportPage>(("Export", await reads.FindAsync<PacketExportView>(id, cancel)));
    }
}
