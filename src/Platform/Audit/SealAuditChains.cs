using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Outcomes.Platform;

/// <summary>At the first hour of the day in which the server runs, from one o'clock UTC: seals every link of the days before.
/// Later runs seal nothing, and write what an anchor still lacks.</summary>
/// <remarks>The hour lets long transactions end that began before midnight: their links carry the time at which they were made.</remarks>
[DisallowConcurrentExecution]
public sealed partial class SealAuditChains(Databases databases, InstanceKeys keys, SealAnchor anchor, ILogger<SealAuditChains> log) : IJob
{
    /// <summary>What the seals' key signs.</summary>
    public const string KeyPurpose = "audit-seals";
    internal const string Lock = "audit-seals";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await SealAsync(cancellationToken);

    public async Task SealAsync(CancellationToken cancel)
    {
        // A new key is saved, and audited, before the write that seals.
        using var signer = await keys.SignerAsync(KeyPurpose, cancel);
        await using var db = databases.Open(Viewer.System("audit seal"));
        if (await SealTodayAsync(db, signer, cancel) is { } made)
            Sealed(made.Number, made.Day, made.Chains, made.Links, Convert.ToHexStringLower(made.Sha256), made.KeyId, Convert.ToHexStringLower(made.Signature));
        await anchor.AddMissingAsync(await db.Set<AuditSeal>().OrderBy(seal => seal.Number).ToListAsync(cancel), cancel);
    }

    private static async Task<AuditSeal?> SealTodayAsync(OutcomesDb db, Signer signer, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(db.Now);
        await using var write = await db.BeginWriteAsync(cancel);
        await db.LockGraphAsync(Lock, cancel);
        var last = await db.Set<AuditSeal>().OrderByDescending(seal => seal.Number).FirstOrDefaultAsync(cancel);
        if (last?.Day >= today) return null;
        using var links = await LinksAsync(db, last?.Day, today, cancel);
        var seal = new AuditSeal(today, last, links, signer.KeyId);
        seal.Sign(signer);
        db.Add(seal);
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return seal;
    }

    private static async Task<SealedLinks> LinksAsync(OutcomesDb db, DateOnly? from, DateOnly until, CancellationToken cancel)
    {
        var (first, end) = (Start(from ?? DateOnly.MinValue), Start(until));
        var links = new SealedLinks();
        var rows = db.AllRows<AuditEvent>().Where(link => link.At >= first && link.At < end)
            .OrderBy(link => link.SubjectRef).ThenBy(link => link.SubjectSeq).Select(link => new { link.SubjectRef, link.SubjectSeq, link.Hash });
        await foreach (var link in rows.AsAsyncEnumerable().WithCancellation(cancel)) links.Add(link.SubjectRef, link.SubjectSeq, link.Hash);
        return links;
    }

    private static DateTime Start(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    [LoggerMessage(LogLevel.Information, "Audit seal {Number} of {Day}: {Chains} chains, {Links} links, {Sha256}, signed with {KeyId}: {Signature}")]
    private partial void Sealed(int number, DateOnly day, long chains, long links, string sha256, string keyId, string signature);
}
