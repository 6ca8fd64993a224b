using Microsoft.EntityFrameworkCore;

namespace Outcomes.Platform;

/// <summary>Takes the heads of chains for the rest of a write, so that two who append to one chain do so one after the other.</summary>
internal static class HeldHeads
{
    /// <summary>Whoever begins a chain holds this lock: there is no row yet that could be held.</summary>
    internal const string Beginnings = "audit-heads";

    /// <summary>Adds the heads that there are, as they are once nobody else can move them. Chains that begin with this write are left out.</summary>
    /// <remarks>
    /// Needs <see cref="OutcomesDb.BeginWriteAsync(CancellationToken)"/>. A chain of an aggregate needs no head held: its version tells who came second.
    /// </remarks>
    public static async Task AddAsync(OutcomesDb db, Dictionary<string, AuditHead> heads, IReadOnlyList<string> subjects, CancellationToken cancel)
    {
        // Whoever takes several takes the lock first, so that no two wait for each other.
        if (subjects.Count > 1 || !await HoldAsync(db, subjects, cancel))
        {
            await db.LockGraphAsync(Beginnings, cancel);
            await HoldAsync(db, subjects, cancel);
        }
        foreach (var subject in subjects)
            if (db.Set<AuditHead>().Local.FindEntry(subject) is { State: not EntityState.Added } known) await known.ReloadAsync(cancel);
        foreach (var head in await db.Set<AuditHead>().AsTracking().Where(head => subjects.Contains(head.SubjectRef)).ToListAsync(cancel))
            heads[head.SubjectRef] = head;
    }

    // An update that changes nothing holds the row as well as any on all three databases.
    private static async Task<bool> HoldAsync(OutcomesDb db, IReadOnlyList<string> subjects, CancellationToken cancel) =>
        await db.Set<AuditHead>().Where(head => subjects.Contains(head.SubjectRef))
            .ExecuteUpdateAsync(head => head.SetProperty(row => row.Seq, row => row.Seq), cancel) > 0;
}
