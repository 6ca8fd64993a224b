namespace Outcomes.Platform;

/// <summary>Appends links to the chains of subjects, within the save they belong to.</summary>
public static class AuditTrail
{
    /// <summary>For what is no change of an aggregate: sign-ins, exports, reads of somebody's review. Written with the caller's next save.</summary>
    /// <remarks>That save holds the chain's head before it appends: however many append at one moment, each link finds its place.</remarks>
    /// <param name="unitId">In whose scope HR may read it; absent = HR of the whole organisation only.</param>
    /// <param name="aboutPersonId">Whom it is about, where HR must not read it of themselves or of their own manager.</param>
    /// <returns>The link's id.</returns>
    public static Guid Record(OutcomesDb db, string subjectRef, DomainEvent happened, string? reason = null, bool isTechnical = false,
        Guid? unitId = null, Guid? aboutPersonId = null)
    {
        var entry = new AuditEntry(Ids.New(db.Now), subjectRef, DomainEvent.NameOf(happened.GetType()), StoredJson.Write(happened), reason)
        {
            ScopeUnitId = unitId,
            AboutPersonId = aboutPersonId,
            IsTechnical = isTechnical,
        };
        db.Unwritten.Add(entry);
        return entry.Id;
    }

    /// <summary>What was recorded since the save before, behind heads that are held until this save is committed.</summary>
    internal static async Task WriteAsync(OutcomesDb db, Dictionary<string, AuditHead> heads, DateTime at, CancellationToken cancel)
    {
        var entries = db.Unwritten.ToList();
        db.Unwritten.Clear();
        await HeldHeads.AddAsync(db, heads, [.. entries.Select(entry => entry.SubjectRef).Distinct()], cancel);
        foreach (var entry in entries) Append(row => db.Add(row), db.Viewer, heads, entry, at);
    }

    internal static void Append(Action<object> add, Viewer actor, Dictionary<string, AuditHead> heads, AuditEntry entry, DateTime at)
    {
        if (!heads.TryGetValue(entry.SubjectRef, out var head)) add(heads[entry.SubjectRef] = head = new AuditHead(entry.SubjectRef));
        var content = new AuditContent(entry.Id, entry.Payload);
        add(content);
        add(new AuditEvent(entry, head, at, actor, content.Sha256()));
    }
}
