using Microsoft.EntityFrameworkCore;

namespace Outcomes.Platform;

/// <summary>A line in one person's inbox: something waits on them, or something they wait for has happened. Nobody else ever sees it.</summary>
public sealed class Notification
{
    private Notification() { }

    /// <param name="notBefore">UTC, outside the recipient's quiet hours.</param>
    /// <param name="mailTo">Also mailed to this address; absent = inbox only.</param>
    public Notification(Guid id, Guid recipientId, NoticeKind kind, string subjectKind, Guid subjectId, DateTime createdAt, DateTime notBefore, string? mailTo)
    {
        (Id, RecipientId, Kind, SubjectRef, SubjectId) = (id, recipientId, kind.Name, $"{subjectKind}:{subjectId}", subjectId);
        (CreatedAt, NotBefore, MailTo, Version) = (createdAt, notBefore, mailTo, 1);
    }

    public Guid Id { get; private set; }
    public int Version { get; private set; }
    public Guid RecipientId { get; private set; }

    /// <summary>The name of a <see cref="NoticeKind"/>; no words of the subject are kept, for it may become private before this is read.</summary>
    public string Kind { get; private set; } = "";

    /// <summary><c>kind:id</c> of what it is about; the reader's right to see it is checked when they open it.</summary>
    public string SubjectRef { get; private set; } = "";

    /// <summary>The same id, for joining.</summary>
    public Guid SubjectId { get; private set; }
    public DateTime CreatedAt { get; private set; }

    /// <summary>UTC; not shown and not mailed before (the recipient's quiet hours).</summary>
    public DateTime NotBefore { get; private set; }
    public DateOnly? ReadOn { get; private set; }
    public string? MailTo { get; private set; }

    /// <summary>UTC; claimed before sending, so that two processes do not both send.</summary>
    public DateTime? MailedAt { get; private set; }

    /// <summary>Reading twice changes nothing.</summary>
    public void MarkRead(DateOnly today)
    {
        if (ReadOn is not null) return;
        ReadOn = today;
        Version++;
    }

    internal static void Map(ModelBuilder model, OutcomesDb db) => model.Entity<Notification>(notification =>
    {
        notification.ToTable("Notifications", "platform");
        notification.HasVisibility(n => db.Viewer.IsSystem || (n.RecipientId == db.Viewer.PersonId && n.NotBefore <= db.Now));
        notification.Property(n => n.Id).ValueGeneratedNever();
        notification.Property(n => n.Version).IsConcurrencyToken();
        notification.Property(n => n.Kind).HasMaxLength(60);
        notification.Property(n => n.SubjectRef).HasMaxLength(64);
        notification.Property(n => n.MailTo).HasMaxLength(254);
        notification.HasIndex(n => new { n.RecipientId, n.ReadOn, n.NotBefore, n.Id });   // the inbox, unread first
        notification.HasIndex(n => new { n.MailedAt, n.NotBefore });                      // mail that is due
    });
}
