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
}
