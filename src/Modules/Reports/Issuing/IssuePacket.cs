using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>HR issues the packet of one review for one audience; where it would say the same as the one that holds, that one stays. <c>POST …/Packets</c></summary>
/// <remarks>Errors: not-shared, no-manager. Returns the packet that holds now.</remarks>
public sealed class IssuePacket(OutcomesDb db, PacketIssuer issuer) : Creation<IssuePacket.Request>(db, ReportsPermissions.Issue)
{
    public sealed record Request
    {
        public required Guid ReviewId { get; init; }

        [EnumDataType(typeof(PacketAudience), ErrorMessage = "Audience: Employee, Manager or HR.")]
        public PacketAudience Audience { get; init; } = PacketAudience.HR;

        /// <summary>Also where the reviewee has not been shown it yet; never for the reviewee.</summary>
        public bool IncludeUnshared { get; init; }

        /// <summary>Changes of the rating with their reasons; HR's packet only.</summary>
        public bool IncludeCalibration { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Request request, CancellationToken cancel)
    {
        var review = await Db.Set<Review>().FirstOrDefaultAsync(row => row.Id == request.ReviewId, cancel) ?? throw new NotFound("review");
        await PacketParties.RequireHRAsync(Db, review.OrgUnitSnapshot, review.RevieweeId, cancel);
        if (request.Audience == PacketAudience.Manager && review.ManagerIdSnapshot is null)
            throw new RuleBroken("no-manager", "This person had no manager, so there is nobody to write a manager's packet for.", nameof(request.Audience));
        var options = new PayloadOptions(request.IncludeCalibration, request.IncludeUnshared);
        var packets = await issuer.IssueAsync(Db, [review.Id], request.Audience, options, cancel);
        return packets is [var packet]
            ? new Changed(packet.Id, packet.Version)
            : throw new RuleBroken("not-shared", "This review is not shared yet. Share it first; HR's and the manager's packet can be issued before by asking for unshared reviews.", nameof(request.ReviewId));
    }
}
