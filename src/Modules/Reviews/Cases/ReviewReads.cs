using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Audits that somebody reads what is said of other people: one entry per request, written before the first row leaves.</summary>
/// <remarks>Everybody whose review the entry names can read it: who read it, and on which day. What reviewers read of their own part is no read of
/// somebody's review, and would tell who writes: callers leave it out. Pages and OData come here through Query (<c>Reads</c>, <c>ReadAudit</c>).</remarks>
public sealed class ReviewReads(Databases databases)
{
    /// <summary>A list or a number is read, without anything by which a single review could be named. Does nothing where the viewer sees no review but their own.</summary>
    /// <param name="what">Names of the sets or pages that are read.</param>
    public async Task RecordAsync(Viewer viewer, IReadOnlyCollection<string> what, CancellationToken cancel)
    {
        if (IsNobody(viewer)) return;
        await using var db = databases.Open(viewer);
        if (!await Others(db).AnyAsync(cancel)) return;
        AuditTrail.Record(db, ReaderChain(viewer), new ReviewsRead([], what));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Something of these reviews is read; the viewer's own, and those of which they see no more than their own part, are left out.</summary>
    /// <remarks>The entry of one review stands in a chain of that review, which HR of its unit reads too; that of several in a chain of the reader.</remarks>
    public async Task RecordAsync(Viewer viewer, IReadOnlyCollection<Guid> reviewIds, IReadOnlyCollection<string> what, CancellationToken cancel)
    {
        if (IsNobody(viewer) || reviewIds.Count == 0) return;
        // The projection names no one and holds no content: who pulls all of it, and when, is told to HR.
        if (viewer.ReadsForBI)
        {
            await RecordAsync(viewer, what, cancel);
            return;
        }
        await using var db = databases.Open(viewer);
        var read = await Others(db).Where(v => reviewIds.Contains(v.Id)).OrderBy(v => v.Id).Select(v => new { v.Id, v.RevieweeId, v.OrgUnitSnapshot }).ToListAsync(cancel);
        if (read.Count == 0) return;
        var happened = new ReviewsRead([.. read.Select(review => review.Id)], what);
        var entry = read is [var one]
            ? AuditTrail.Record(db, $"review-read:{one.Id}", happened, unitId: one.OrgUnitSnapshot, aboutPersonId: one.RevieweeId)
            : AuditTrail.Record(db, ReaderChain(viewer), happened);
        await using var write = await db.BeginWriteAsync(cancel);
        await db.SaveChangesAsync(cancel);
        await db.GrantAsync(read.Select(review => review.RevieweeId).Distinct(), AuditEvent.GrantKind, entry, entry, cancel);
        await write.CommitAsync(cancel);
    }

    private static bool IsNobody(Viewer viewer) => viewer.IsSystem || viewer.ActorId is null;

    private static string ReaderChain(Viewer viewer) => $"{AuditEvent.ReadersOwnSubjects}{viewer.ActorId}";

    private static IQueryable<Review> Others(OutcomesDb db) => db.Set<Review>().Where(v => v.RevieweeId != db.Viewer.PersonId);
}

/// <summary>Somebody read what is said of other people.</summary>
/// <param name="ReviewIds">Of whose; empty = a list or a number that names nobody.</param>
/// <param name="What">Names of the sets or pages.</param>
[EventName("reviews.read.v1")]
public sealed record ReviewsRead(IReadOnlyCollection<Guid> ReviewIds, IReadOnlyCollection<string> What) : DomainEvent;
