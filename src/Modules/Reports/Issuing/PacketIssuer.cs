using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>Issues the packets of some reviews for one audience. A review whose packet says the same already keeps it: issuing twice changes nothing.</summary>
public sealed class PacketIssuer(PayloadBatch payloads, InstanceKeys keys, PacketPrinter printer)
{
    /// <summary>How many packets share one transaction.</summary>
    internal const int Batch = 40;

    /// <param name="db">As whoever asks: reviews they do not see are left out.</param>
    /// <returns>The packet that holds now for each review that has one.</returns>
    public async Task<IReadOnlyList<Packet>> IssueAsync(
        OutcomesDb db, IList<Guid> reviewIds, PacketAudience audience, PayloadOptions options, CancellationToken cancel) =>
        await IssueAsync(db, await DraftAsync(db, reviewIds, audience, options, cancel), audience, options, cancel);

    /// <summary>What the packets would say; nothing is written.</summary>
    internal async Task<IReadOnlyList<PacketDraft>> DraftAsync(
        OutcomesDb db, IList<Guid> reviewIds, PacketAudience audience, PayloadOptions options, CancellationToken cancel)
    {
        if (reviewIds.Count == 0) return [];
        var reviews = await db.Set<Review>().Where(Exportable.Rule(db, audience, options)).Where(review => reviewIds.Contains(review.Id)).ToListAsync(cancel);
        return await payloads.ReadAsync(db.Viewer, [.. reviews.OrderBy(review => reviewIds.IndexOf(review.Id))], audience, options, cancel);
    }

    /// <summary>Gives drafts their places in the chain, and renders what has no file yet.</summary>
    internal async Task<IReadOnlyList<Packet>> IssueAsync(
        OutcomesDb db, IReadOnlyList<PacketDraft> drafts, PacketAudience audience, PayloadOptions options, CancellationToken cancel)
    {
        if (drafts.Count == 0) return [];
        using var signer = await keys.SignerAsync(db, PacketKeys.Purpose, cancel);
        var packets = await ChainAsync(db, drafts, (audience, options), signer, cancel);
        await printer.PrintMissingAsync(db, packets, signer, cancel);
        return packets;
    }

    private static async Task<IReadOnlyList<Packet>> ChainAsync(
        OutcomesDb db, IReadOnlyList<PacketDraft> drafts, (PacketAudience Audience, PayloadOptions Options) kind, Signer signer, CancellationToken cancel)
    {
        await using var write = await db.BeginWriteAsync(cancel);
        await db.LockGraphAsync(Packet.Chains, cancel);
        var withCalibration = kind.Options.IncludesCalibrationFor(kind.Audience);
        var ids = drafts.Select(draft => draft.Review.Id).ToList();
        var held = await db.AllRows<Packet>().AsTracking()
            .Where(packet => packet.Audience == kind.Audience && packet.IncludesCalibration == withCalibration && packet.State == PacketState.Issued && ids.Contains(packet.ReviewId))
            .ToDictionaryAsync(packet => packet.ReviewId, cancel);
        var last = new Dictionary<Guid, Packet?>();
        var packets = new List<Packet>(drafts.Count);
        foreach (var draft in drafts)
        {
            if (held.TryGetValue(draft.Review.Id, out var holds) && holds.PayloadSha256 == draft.Sha256)
            {
                packets.Add(holds);
                continue;
            }
            if (!last.TryGetValue(draft.Review.CycleId, out var before)) before = await LastAsync(db, draft.Review.CycleId, kind.Audience, cancel);
            var packet = Packet.Issue(draft, kind.Audience, kind.Options, before, signer, db.Now, db.Viewer.ActorId);
            holds?.Supersede(packet.Id);
            db.Add(packet);
            db.Add(new PacketContent(packet.Id, draft.Payload));
            last[draft.Review.CycleId] = packet;
            packets.Add(packet);
        }
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return packets;
    }

    private static Task<Packet?> LastAsync(OutcomesDb db, Guid cycleId, PacketAudience audience, CancellationToken cancel) =>
        db.AllRows<Packet>().Where(packet => packet.CycleId == cycleId && packet.Audience == audience)
            .OrderByDescending(packet => packet.Sequence).FirstOrDefaultAsync(cancel);
}
