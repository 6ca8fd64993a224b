using Microsoft.EntityFrameworkCore;

namespace Outcomes.Platform;

/// <summary>What one save adds to the rows: versions and stamps, one audit event and one outbox row per recorded event.</summary>
public sealed class Saving(TimeProvider clock, WriteGate gate, OutboxSignal signal, Commits commits)
{
    public TimeProvider Clock { get; } = clock;
    internal WriteGate Gate { get; } = gate;
    internal OutboxSignal Signal { get; } = signal;
    internal Commits Commits { get; } = commits;

    internal async Task PrepareAsync(OutcomesDb db, CancellationToken cancel)
    {
        var now = WholeMicroseconds(db.Now);
        var changed = db.ChangeTracker.Entries<Aggregate>().Where(entry => entry.Entity.Recorded.Count > 0).ToList();
        foreach (var entry in changed)
        {
            if (entry.State == EntityState.Unchanged) entry.State = EntityState.Modified;
            if (entry.State != EntityState.Deleted) entry.Entity.Version = entry.Property(root => root.Version).OriginalValue + 1;
        }
        Stamp(db, now);
        if (changed.Count == 0 && db.Unwritten.Count == 0) return;

        var heads = await HeadsAsync(db, [.. changed.Where(entry => entry.State != EntityState.Added).Select(entry => entry.Entity.SubjectRef)], cancel);
        if (db.Unwritten.Count > 0) await AuditTrail.WriteAsync(db, heads, now, cancel);
        foreach (var entry in changed)
            foreach (var recorded in entry.Entity.Recorded)
                Write(row => db.Add(row), db.Viewer, entry.Entity, recorded, heads, now);
    }

    /// <summary>The same for a row that a bulk writer inserts, so that it was never saved before.</summary>
    /// <param name="follow">Takes the rows of the audit trail and of the outbox that go with it.</param>
    internal static void Complete(OutcomesDb db, Entity row, DateTime now, Action<object> follow)
    {
        now = WholeMicroseconds(now);
        Stamp(row, isNew: true, now, db.Viewer.ActorId ?? db.Viewer.PersonId);
        if (row is not Aggregate { Recorded.Count: > 0 } root) return;
        root.Version = 1;
        var heads = new Dictionary<string, AuditHead>(1);
        foreach (var recorded in root.Recorded) Write(follow, db.Viewer, root, recorded, heads, now);
        root.Forget();
    }

    private static void Stamp(OutcomesDb db, DateTime now)
    {
        var actor = db.Viewer.ActorId ?? db.Viewer.PersonId;
        foreach (var entry in db.ChangeTracker.Entries<Entity>())
            if (entry.State is EntityState.Added or EntityState.Modified) Stamp(entry.Entity, entry.State == EntityState.Added, now, actor);
    }

    private static void Stamp(Entity row, bool isNew, DateTime now, Guid? actor)
    {
        if (isNew && row.CreatedAt == default) (row.CreatedAt, row.CreatedById) = (now, actor);
        (row.UpdatedAt, row.UpdatedById) = (now, actor);
    }

    private static async Task<Dictionary<string, AuditHead>> HeadsAsync(OutcomesDb db, string[] subjects, CancellationToken cancel) =>
        subjects.Length == 0
            ? []
            : await db.Set<AuditHead>().AsTracking().Where(head => subjects.Contains(head.SubjectRef)).ToDictionaryAsync(head => head.SubjectRef, cancel);

    private static void Write(
        Action<object> add, Viewer actor, Aggregate root, RecordedEvent recorded, Dictionary<string, AuditHead> heads, DateTime now)
    {
        var name = DomainEvent.NameOf(recorded.Event.GetType());
        var payload = StoredJson.Write(recorded.Event);
        var entry = new AuditEntry(Ids.New(now), root.SubjectRef, name, payload, recorded.Reason)
        {
            ScopeUnitId = root.AuditUnitId,
            AboutPersonId = root.AuditPersonId,
        };
        AuditTrail.Append(add, actor, heads, entry, now);
        if (recorded.IsDelivered) add(new OutboxMessage(name, payload, now));
    }

    // All three databases keep microseconds; a finer value would not hash the same when read back.
    private static DateTime WholeMicroseconds(DateTime instant) => new(instant.Ticks / 10 * 10, DateTimeKind.Utc);
}
