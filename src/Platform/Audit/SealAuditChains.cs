using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Outcomes.Platform;

/// <summary>Daily: seals the heads of all chains as of the start of the day. A second run on the same day changes nothing.</summary>
[DisallowConcurrentExecution]
public sealed class SealAuditChains(Databases databases) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await SealAsync(cancellationToken);

    public async Task SealAsync(CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("audit seal"));
        var today = DateOnly.FromDateTime(db.Now);
        await using var write = await db.BeginWriteAsync(cancel);
        if (await db.Set<AuditSeal>().AnyAsync(seal => seal.Day == today, cancel)) return;
        var last = await db.Set<AuditSeal>().OrderByDescending(seal => seal.Day).FirstOrDefaultAsync(cancel);
        var (heads, hash) = await HashHeadsAsync(db, today, last?.HeadsSha256 ?? new byte[32], cancel);
        db.Add(new AuditSeal(today, heads, hash, last?.HeadsSha256 ?? new byte[32]));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    /// <summary>Hashes, streaming, the newest link before <paramref name="day"/> of every chain.</summary>
    internal static async Task<(long Heads, byte[] Hash)> HashHeadsAsync(OutcomesDb db, DateOnly day, byte[] previous, CancellationToken cancel)
    {
        var before = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        long count = 0;
        var links = db.AllRows<AuditEvent>();
        var heads = links.Where(link => link.At < before && !links.Any(next => next.SubjectRef == link.SubjectRef && next.SubjectSeq == link.SubjectSeq + 1 && next.At < before))
            .OrderBy(link => link.SubjectRef).Select(link => new { link.SubjectRef, link.SubjectSeq, link.Hash });
        await foreach (var head in heads.AsAsyncEnumerable().WithCancellation(cancel))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{head.SubjectRef}\u001f{head.SubjectSeq}\u001f"));
            hash.AppendData(head.Hash);
            count++;
        }
        return (count, hash.GetHashAndReset());
    }
}
