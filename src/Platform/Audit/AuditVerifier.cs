using Microsoft.EntityFrameworkCore;

namespace Outcomes.Platform;

/// <summary>Reads every chain and every seal, and names the first link that is not what it was.</summary>
public sealed class AuditVerifier(Databases databases)
{
    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("audit verify"));
        var (links, chains, fault) = await ChainsAsync(db, cancel);
        fault ??= await HeadsAsync(db, cancel) ?? await SealsAsync(db, cancel);
        return new AuditVerdict(links, chains, fault);
    }

    private static async Task<(long Links, long Chains, string? Fault)> ChainsAsync(OutcomesDb db, CancellationToken cancel)
    {
        long links = 0, chains = 0;
        AuditEvent? before = null;
        var rows = from link in db.AllRows<AuditEvent>()
                   join content in db.Set<AuditContent>() on link.Id equals content.AuditEventId
                   orderby link.SubjectRef, link.SubjectSeq
                   select new { link, content };
        await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (before?.SubjectRef != row.link.SubjectRef) (before, chains) = (null, chains + 1);
            if (Fault(before, row.link, row.content) is { } fault) return (links, chains, $"{row.link.SubjectRef} link {row.link.SubjectSeq}: {fault}");
            before = row.link;
            links++;
        }
        var stored = await db.AllRows<AuditEvent>().LongCountAsync(cancel);
        return (links, chains, stored == links ? null : $"{stored - links} links have lost their content row");
    }

    private static string? Fault(AuditEvent? before, AuditEvent link, AuditContent content)
    {
        if (link.SubjectSeq != (before?.SubjectSeq ?? 0) + 1) return "a link before it is missing";
        if (!link.PrevHash.AsSpan().SequenceEqual(before?.Hash ?? new byte[32])) return "does not continue the link before it";
        if (!link.Chain().AsSpan().SequenceEqual(link.Hash)) return "was changed after it was written";
        // Erased content (no salt) is allowed: its hash stays in the chain.
        if (content.Salt is null) return content.Content is null ? null : "its content was changed after it was erased";
        return content.Sha256().AsSpan().SequenceEqual(link.ContentSha256) ? null : "its content was changed";
    }

    private static async Task<string?> HeadsAsync(OutcomesDb db, CancellationToken cancel)
    {
        var links = db.AllRows<AuditEvent>();
        var cut = await db.Set<AuditHead>().Where(head => !links.Any(link => link.SubjectRef == head.SubjectRef && link.SubjectSeq == head.Seq && link.Hash == head.Hash))
            .Select(head => head.SubjectRef).FirstOrDefaultAsync(cancel);
        if (cut is not null) return $"{cut}: its last link is not the one that was written last";
        var headless = await links.Where(link => !db.Set<AuditHead>().Any(head => head.SubjectRef == link.SubjectRef && head.Seq >= link.SubjectSeq))
            .Select(link => link.SubjectRef).FirstOrDefaultAsync(cancel);
        return headless is null ? null : $"{headless}: the record of its last link is gone";
    }

    private static async Task<string?> SealsAsync(OutcomesDb db, CancellationToken cancel)
    {
        var previous = new byte[32];
        foreach (var seal in await db.Set<AuditSeal>().OrderBy(seal => seal.Day).ToListAsync(cancel))
        {
            var (heads, hash) = await SealAuditChains.HashHeadsAsync(db, seal.Day, previous, cancel);
            if (!seal.PrevSha256.AsSpan().SequenceEqual(previous)) return $"the seal of {seal.Day:yyyy-MM-dd} does not continue the seal before it";
            if (heads != seal.Heads || !hash.AsSpan().SequenceEqual(seal.HeadsSha256)) return $"the seal of {seal.Day:yyyy-MM-dd} does not fit the chains";
            previous = seal.HeadsSha256;
        }
        return null;
    }
}

/// <summary>What the verifier found.</summary>
/// <param name="Fault">The first thing that is wrong; absent = everything verifies.</param>
public sealed record AuditVerdict(long Links, long Chains, string? Fault)
{
    public bool IsIntact => Fault is null;
}
