using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Puts notices into people's inboxes, never inside their quiet hours. Handlers of events call it, as the system.</summary>
public sealed class Inbox(OutcomesDb db)
{
    /// <summary>Adds the notice to the context; it is there when the caller saves. Leavers get none, and nobody hears of the same event twice.</summary>
    /// <param name="kind">Declared by the module, and listed in Query, which says the sentence when it is read.</param>
    /// <param name="subjectKind">What it is about, such as <c>deliverable</c>.</param>
    /// <param name="eventKey">Of the event that is told, so that a second delivery adds nothing; absent = always add.</param>
    public async Task NotifyAsync(Guid recipientId, NoticeKind kind, string subjectKind, Guid subjectId, CancellationToken cancel, string? eventKey = null)
    {
        var id = eventKey is null ? Ids.New(db.Now) : NoticeIds.Of(recipientId, kind.Name, eventKey);
        if (eventKey is not null && await db.Set<Notification>().AnyAsync(notice => notice.Id == id, cancel)) return;
        var recipient = await db.Set<Person>().Where(person => person.Id == recipientId && person.Status != PersonStatus.Left)
            .Select(person => new { person.TimeZoneId, person.QuietHours, person.Email }).FirstOrDefaultAsync(cancel);
        if (recipient is null) return;
        var notBefore = QuietTime.NotBefore(db.Now, recipient.QuietHours, recipient.TimeZoneId);
        db.Add(new Notification(id, recipientId, kind, subjectKind, subjectId, db.Now, notBefore, recipient.Email));
    }

    /// <summary>The same for some hundreds at once, in two statements.</summary>
    /// <param name="eventKey">With recipient and kind it names what is told.</param>
    public async Task NotifyManyAsync(
        IReadOnlyList<Guid> recipientIds, NoticeKind kind, string subjectKind, Guid subjectId, string eventKey, CancellationToken cancel)
    {
        var ids = recipientIds.ToDictionary(recipient => NoticeIds.Of(recipient, kind.Name, eventKey));
        var all = ids.Keys.ToList();
        var known = await db.Set<Notification>().Where(notice => all.Contains(notice.Id)).Select(notice => notice.Id).ToListAsync(cancel);
        foreach (var id in known) ids.Remove(id);
        var untold = ids.Values.ToList();
        var recipients = await db.Set<Person>().Where(person => untold.Contains(person.Id) && person.Status != PersonStatus.Left)
            .Select(person => new { person.Id, person.TimeZoneId, person.QuietHours, person.Email }).ToDictionaryAsync(person => person.Id, cancel);
        foreach (var (id, recipientId) in ids)
            if (recipients.TryGetValue(recipientId, out var recipient))
                db.Add(new Notification(id, recipientId, kind, subjectKind, subjectId, db.Now,
                    QuietTime.NotBefore(db.Now, recipient.QuietHours, recipient.TimeZoneId), recipient.Email));
    }
}
