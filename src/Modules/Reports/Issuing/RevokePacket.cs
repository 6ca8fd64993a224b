using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>HR takes a packet back: it keeps its place in the chain, and whoever verifies it is told. <c>POST …/Revoke</c></summary>
public sealed class RevokePacket(OutcomesDb db) : Change<RevokePacket.Request>(db, ReportsPermissions.Issue)
{
    public sealed record Request
    {
        /// <summary>Kept in the audit trail.</summary>
        [Required(ErrorMessage = "Say why it is revoked.")]
        [MaxLength(2000, ErrorMessage = "A reason has at most 2,000 characters.")]
        public string Reason { get; init; } = "";
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var packet = await Db.Set<Packet>().LoadAsync(target, cancel);
        packet.Revoke(request.Reason, await PacketParties.OfAsync(Db, packet.OrgUnitSnapshot, packet.RevieweeId, cancel));
        return await Db.SaveAsync(packet, cancel);
    }
}
