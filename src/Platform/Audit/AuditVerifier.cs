using Microsoft.EntityFrameworkCore;

namespace Outcomes.Platform;

/// <summary>Reads every chain and every seal in one pass, and names the first thing that is not what it was.</summary>
public sealed class AuditVerifier(Databases databases, InstanceKeys keys, SealAnchor anchor)
{
    /// <param name="anchorFile">A copy of the anchor; absent = the file to which this instance adds its seals, if there is one.</param>
    /// <param name="trusted">Public keys from elsewhere; absent = those that the database holds, which whoever holds the database may have changed.</param>
    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancel, string? anchorFile = null, PublicKeys? trusted = null)
    {
        await using var db = databases.Open(Viewer.System("audit verify"));
        var lines = anchorFile is null ? await anchor.ReadAsync(cancel) : await SealAnchor.ReadAsync(anchorFile, cancel);
        using var stored = await keys.PublicKeysAsync(SealAuditChains.KeyPurpose, cancel);
        var sealRows = await db.Set<AuditSeal>().OrderBy(seal => seal.Number).ToListAsync(cancel);
        using var seals = new SealVerifier(sealRows, lines, trusted ?? stored);
        var (links, chains, fault) = await ChainsAsync(db, seals, cancel);
        fault ??= await HeadsAsync(db, cancel) ?? seals.Fault();
        return new AuditVerdict(links, chains, fault)
        {
            Seals = sealRows.Count,
            SealedBefore = sealRows.LastOrDefault()?.Day,
            Unsealed = seals.Unsealed,
            Anchored = lines?.Count,
        };
    }

    private static async Task<(long Links, long Chains, string? Fault)> ChainsAsync(OutcomesDb db, SealVerifier seals, CancellationToken cancel)
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
            seals.Pass(row.link);
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
        var cut = await db.Set<AuditHead>()
            .Where(head => !links.Any(link => link.SubjectRef == head.SubjectRef && link.SubjectSeq == head.Seq && link.Hash == head.Hash))
            .Select(head => head.SubjectRef).FirstOrDefaultAsync(cancel);
        if (cut is not null) return $"{cut}: its last link is not the one that was written last";
        var headless = await links.Where(link => !db.Set<AuditHead>().Any(head => head.SubjectRef == link.SubjectRef && head.Seq >= link.SubjectSeq))
            .Select(link => link.SubjectRef).FirstOrDefaultAsync(cancel);
        return headless is null ? null : $"{headless}: the record of its last link is gone";
    }
}

/// <summary>What the verifier found.</summary>
/// <param name="Fault">The first thing that is wrong; absent = everything verifies.</param>
public sealed record AuditVerdict(long Links, long Chains, string? Fault)
{
    public bool IsIntact => Fault is null;
    public int Seals { get; init; }

    /// <summary>UTC; absent where nothing is sealed yet.</summary>
    public DateOnly? SealedBefore { get; init; }

    /// <summary>Links that are younger than the last seal: of these, whole chains could be taken away unseen.</summary>
    public long Unsealed { get; init; }

    /// <summary>Seals that an anchor outside of the database confirms; absent where there is no anchor.</summary>
    public int? Anchored { get; init; }
}
