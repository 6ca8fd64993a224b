using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>Reads the payloads of several reviews side by side, each as its own audience.</summary>
public sealed class PayloadBatch(Databases databases)
{
    /// <param name="asker">Whoever has the packets made; HR variants are read as them.</param>
    internal async Task<IReadOnlyList<PacketDraft>> ReadAsync(
        Viewer asker, IReadOnlyList<Review> reviews, PacketAudience audience, PayloadOptions options, CancellationToken cancel)
    {
        var readers = await ReadersAsync(asker, reviews, audience, cancel);
        var drafts = new PacketDraft?[reviews.Count];
        await Parallel.ForAsync(0, reviews.Count, Limits(cancel), async (at, token) =>
        {
            if (readers(reviews[at]) is not { } reader) return;
            await using var db = databases.Open(reader);
            var payload = CanonicalJson.Write(await new PayloadReader(db).ReadAsync(reviews[at].Id, audience, options, token));
            drafts[at] = new PacketDraft(reviews[at], payload, Convert.ToHexStringLower(SHA256.HashData(payload)));
        });
        return [.. drafts.OfType<PacketDraft>()];
    }

    internal static ParallelOptions Limits(CancellationToken cancel) => new() { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel };

    private async Task<Func<Review, Viewer?>> ReadersAsync(Viewer asker, IReadOnlyList<Review> reviews, PacketAudience audience, CancellationToken cancel)
    {
        if (audience == PacketAudience.HR) return _ => asker;
        Guid? ReaderOf(Review review) => audience == PacketAudience.Employee ? review.RevieweeId : review.ManagerIdSnapshot;
        var ids = reviews.Select(ReaderOf).OfType<Guid>().Distinct().ToList();
        await using var db = databases.Open(asker);
        var units = await db.Set<Person>().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.OrgUnitId, cancel);
        return review => ReaderOf(review) is { } id && units.TryGetValue(id, out var unit) ? PlainReader.Of(id, unit) : null;
    }
}

/// <summary>A payload that has no place in the chain yet.</summary>
/// <param name="Payload">Canonical JSON, UTF-8.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
internal sealed record PacketDraft(Review Review, byte[] Payload, string Sha256);
