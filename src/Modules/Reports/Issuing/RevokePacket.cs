using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>HR takes a packet back, whomever it is written for: it keeps its place in the chain, and whoever verifies it is told. <c>POST …/Revoke</c></summary>
public sealed class RevokePacket(OutcomesDb db) : Change<Reasoned>(db, ReportsPermissions.Issue)
{
    protected override async Task<Changed> HandleAsync(Target target, Reasoned request, CancellationToken cancel)
    {
        var packet = await PacketFrames.Of(Db).LoadAsync(target, cancel);
        packet.Revoke(request.Reason, await PacketParties.OfAsync(Db, packet.OrgUnitSnapshot, packet.RevieweeId, cancel));
        return await Db.SaveAsync(packet, cancel);
    }
}
