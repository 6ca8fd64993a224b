using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>Packets as HR handles them, whomever they are written for: what was issued, and whether it holds. Their files stay with their readers.</summary>
public sealed class PacketFrames(OutcomesDb db)
{
    /// <summary>Those of a review that hold, by audience; empty for whoever is not HR for that person.</summary>
    public async Task<IReadOnlyList<PacketFrame>> OfReviewAsync(Guid reviewId, CancellationToken cancel) =>
        await Framed(Of(db).Where(packet => packet.ReviewId == reviewId && packet.State == PacketState.Issued).OrderBy(packet => packet.Audience).ThenBy(packet => packet.Id)).ToListAsync(cancel);

    /// <exception cref="NotFound">Unknown, or not theirs to handle.</exception>
    public async Task<PacketFrame> FindAsync(Guid packetId, CancellationToken cancel) =>
        await Framed(Of(db).Where(packet => packet.Id == packetId)).FirstOrDefaultAsync(cancel) ?? throw new NotFound("packet");

    /// <summary>Packets of reviews that the viewer sees, as HR of the person's unit, and never of their own.</summary>
    internal static IQueryable<Packet> Of(OutcomesDb db)
    {
        var (me, today, isSystem, seesAll) = (db.Viewer.PersonId, db.Today, db.Viewer.IsSystem, db.Viewer.SeesAll);
        return db.AllRows<Packet>().Where(Inline.In<Expression<Func<Packet, bool>>>(packet => isSystem
            || (me != null && packet.RevieweeId != me && (seesAll || HRScope.Covers(db, me, packet.OrgUnitSnapshot, today))
                && db.Set<Review>().Any(review => review.Id == packet.ReviewId))));
    }

    private static IQueryable<PacketFrame> Framed(IQueryable<Packet> packets) => packets.Select(packet =>
        new PacketFrame(packet.Id, packet.Number, packet.ReviewId, packet.RevieweeId, packet.Audience, packet.State, packet.IssuedOn, packet.RevokedReason, packet.Version));
}

/// <summary>What HR is told of a packet that is written for somebody else.</summary>
/// <param name="RevokedReason">Empty or absent unless it was revoked.</param>
public sealed record PacketFrame(
    Guid Id, string Number, Guid ReviewId, Guid RevieweeId, PacketAudience Audience, PacketState State, DateOnly IssuedOn, string? RevokedReason, int Version);
