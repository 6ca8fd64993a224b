using Microsoft.EntityFrameworkCore;

namespace Outcomes.Platform;

/// <summary>Appends links to the chains of subjects, within the save they belong to.</summary>
public static class AuditTrail
{
    /// <summary>For what is no change of an aggregate: sign-ins, exports, reads of somebody's review. Saved with the caller's next save.</summary>
    /// <param name="unitId">In whose scope HR may read it; absent = HR of the whole organisation only.</param>
    /// <returns>The link's id.</returns>
    public static async Task<Guid> RecordAsync(
        OutcomesDb db, string subjectRef, DomainEvent happened, string? reason, bool isTechnical, CancellationToken cancel, Guid? unitId = null)
    {
        var heads = new Dictionary<string, AuditHead>();
        // Two records before one save share a head that the database does not know yet.
        var head = db.Set<AuditHead>().Local.FindEntry(subjectRef)?.Entity
            ?? await db.Set<AuditHead>().AsTracking().FirstOrDefaultAsync(row => row.SubjectRef == subjectRef, cancel);
        if (head is not null) heads[subjectRef] = head;
        var payload = System.Text.Json.JsonSerializer.Serialize(happened, happened.GetType(), StoredJson.Options);
        return Append(db, heads, subjectRef, DomainEvent.NameOf(happened.GetType()), payload, reason, new(db.Now.Ticks / 10 * 10, DateTimeKind.Utc), unitId,
            isTechnical);
    }

    internal static Guid Append(
        OutcomesDb db, Dictionary<string, AuditHead> heads, string subjectRef, string action, string payload, string? reason, DateTime at, Guid? unitId,
            bool isTechnical)
    {
        if (!heads.TryGetValue(subjectRef, out var head)) db.Add(heads[subjectRef] = head = new AuditHead(subjectRef));
        var id = Ids.New(at);
        var content = new AuditContent(id, payload);
        db.Add(content);
        db.Add(new AuditEvent(id, subjectRef, head, at, db.Viewer, action, content.Sha256(), reason, unitId, isTechnical));
        return id;
    }
}
