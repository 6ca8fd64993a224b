using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reports;
using Outcomes.Reviews;
using Outcomes.Web.Cycles;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Packets;

/// <summary>The pages of packets and of the runs that carry them out. Everybody finds the packets that are written for them; the rule of packets says which.</summary>
internal sealed class PacketLists(Session session, Reads reads, PacketFrames frames, UnitSearch units)
{
    private const int MostExports = 5;

    public async Task<IResult> ListAsync(PacketFilter filter, CancellationToken cancel)
    {
        var found = await reads.PageAsync<PacketView>(packets => filter.Choose(packets).OrderByDescending(packet => packet.IssuedOn).ThenByDescending(packet => packet.Number), filter.Page, PacketFilter.PageSize, cancel);
        var offered = await CycleChoices.ReadAsync(reads.All<ReviewCycleView>(), filter.Cycle, cancel);
        IReadOnlyList<PacketExportView> exports = await reads.All<PacketExportView>().OrderByDescending(run => run.Id).Take(MostExports).ToListAsync(cancel);
        return Page.Of<PacketsPage>(("Filter", filter), ("Found", found), ("Cycles", offered), ("Exports", exports), ("IsHR", session.Viewer.Has(Role.HR)));
    }

    /// <summary>A packet for its readers; for HR also the frame of what they issued for others, from which it is taken back.</summary>
    public async Task<IResult> PageAsync(Guid id, int status, RefusedForm? refused, CancellationToken cancel)
    {
        if (await reads.All<PacketView>().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } packet)
        {
            var frame = await frames.FindAsync(id, cancel);
            return Page.Of<PacketFramePage>(status, ("Packet", frame), ("Person", await PersonAsync(frame.RevieweeId, cancel)), ("Refused", refused));
        }
        return Page.Of<PacketPage>(status, ("Packet", packet), ("Person", await PersonAsync(packet.RevieweeId, cancel)), ("Refused", refused));
    }

    public async Task<IResult> AskAsync((Guid? Cycle, string Unit) from, int status, Forms.FormState state, CancellationToken cancel)
    {
        CyclesDoor.Require(session);
        var offered = await CycleChoices.ReadAsync(reads.All<ReviewCycleView>().Where(row => row.State != CycleState.Cancelled), from.Cycle, cancel);
        return Page.Of<AskExportPage>(status, ("Cycle", from.Cycle), ("Cycles", offered), ("Unit", from.Unit), ("UnitNames", await units.NamesAsync(cancel)), ("State", state));
    }

    public async Task<IResult> ExportAsync(Guid id, CancellationToken cancel)
    {
        CyclesDoor.Require(session);
        return Page.Of<ExportPage>(("Export", await reads.FindAsync<PacketExportView>(id, cancel)));
    }

    private async Task<PersonName> PersonAsync(Guid id, CancellationToken cancel) => (await People.ReadAsync(reads, [id], cancel)).Name(id);
}
