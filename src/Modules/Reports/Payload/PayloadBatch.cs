using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>Reads the payloads of several reviews, each as its own audience: those with one reader together, the others side by side.</summary>
public sealed class PayloadBatch(Databases databases)
{
    /// <summary>How many reviews one set of statements reads. Each of those is long, since it holds the rules of visibility: their cost is divided by this.</summary>
    private const int Together = 20;

    /// <param name="asker">Whoever has the packets made; HR variants are read as them.</param>
    /// <exception cref="NotFound">An audience does not see its review.</exception>
    internal async Task<IReadOnlyList<PacketDraft>> ReadAsync(
        Viewer asker, IReadOnlyList<Review> reviews, PacketAudience audience, PayloadOptions options, CancellationToken cancel)
    {
        var readers = await ReadersAsync(asker, reviews, audience, cancel);
        var drafts = new PacketDraft?[reviews.Count];
        var groups = Enumerable.Range(0, reviews.Count).GroupBy(at => (ReaderOf(reviews[at], audience), reviews[at].CycleId)).SelectMany(places => places.Chunk(Together));
        await Parallel.ForEachAsync(groups, Limits(cancel), async (places, token) =>
        {
            if (readers(reviews[places[0]]) is not { } reader) return;
            await using var db = databases.Open(reader);
            var payloads = await new PayloadReader(db).ReadAsync([.. places.Select(at => reviews[at].Id)], audience, options, token);
            foreach (var at in places)
            {
                var payload = CanonicalJson.Write(payloads[reviews[at].Id]);
                drafts[at] = new PacketDraft(reviews[at], payload, Convert.ToHexStringLower(SHA256.HashData(payload)));
            }
        });
        return [.. drafts.OfType<PacketDraft>()];
    }

    internal static ParallelOptions Limits(CancellationToken cancel) => new() { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel };

    // HR's are read by whoever asks, so all of them together.
    private static Guid? ReaderOf(Review review, PacketAudience audience) => audience switch
    {
        PacketAudience.Employee => review.RevieweeId,
        PacketAudience.Manager => review.ManagerIdSnapshot,
        _ => null,
    };

    private async Task<Func<Review, Viewer?>> ReadersAsync(Viewer asker, IReadOnlyList<Review> reviews, PacketAudience audience, CancellationToken cancel)
    {
        if (audience == PacketAudience.HR) return _ => asker;
        var ids = reviews.Select(review => ReaderOf(review, audience)).OfType<Guid>().Distinct().ToList();
        await using var db = databases.Open(asker);
        var units = await db.Set<Person>().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.OrgUnitId, cancel);
        return review => ReaderOf(review, audience) is { } id && units.TryGetValue(id, out var unit) ? PlainReader.Of(id, unit) : null;
    }
}

/// <summary>A payload that has no place in the chain yet.</summary>
/// <param name="Payload">Canonical JSON, UTF-8.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
internal sealed record PacketDraft(Review Review, byte[] Payload, string Sha256);
