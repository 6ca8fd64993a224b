using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;

namespace Outcomes.Platform;

/// <summary>Every minute: mails the notifications that are due, each claimed first so that two processes do not both send it.</summary>
/// <remarks>What a mail says is read as its recipient, at the moment it is sent.</remarks>
[DisallowConcurrentExecution]
public sealed partial class SendDueMail(Databases databases, NoticeReader notices, Mail mail, IOptions<MailOptions> options, ILogger<SendDueMail> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await SendAsync(cancellationToken);

    /// <returns>How many were sent.</returns>
    public async Task<int> SendAsync(CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("mail"));
        var now = db.Now;
        var due = await db.Set<Notification>().Where(n => n.MailTo != null && n.MailedAt == null && n.NotBefore <= now)
            .OrderBy(n => n.NotBefore).Take(200).ToListAsync(cancel);
        var sent = 0;
        foreach (var theirs in due.GroupBy(notification => notification.RecipientId))
        {
            var sentences = await notices.ReadAsync(theirs.Key, [.. theirs.Select(notification => notification.Id)], cancel);
            foreach (var notification in theirs)
                if (await ClaimAsync(db, notification.Id, null, now, cancel)
                    && await SendAsync(db, notification, sentences.GetValueOrDefault(notification.Id), now, cancel)) sent++;
        }
        return sent;
    }

    private async Task<bool> SendAsync(OutcomesDb db, Notification notification, string? sentence, DateTime claimedAt, CancellationToken cancel)
    {
        // Whoever left reads nothing any more: claimed, and never sent.
        if (sentence is null) return false;
        try
        {
            await mail.SendAsync(notification.MailTo ?? "", sentence, $"{sentence}\n\n{AddressOf(notification)}\n", cancel);
            return true;
        }
        // It stays claimed: trying again for ever would help nobody, and hide what can be mended.
        catch (Undeliverable never)
        {
            NeverSent(notification.Id, never.Message);
            return false;
        }
        // Whatever else hindered it (a full folder, a server that is away): release it, and let the others go.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            NotSent(failure, notification.Id);
            await ClaimAsync(db, notification.Id, claimedAt, null, cancel);
            return false;
        }
    }

    // The page that leads to the thing itself, as whoever opens it may see it.
    private string AddressOf(Notification notification) =>
        $"{options.Value.PublicUrl.TrimEnd('/')}/to/{notification.SubjectRef.Replace(':', '/')}";

    private static async Task<bool> ClaimAsync(OutcomesDb db, Guid id, DateTime? from, DateTime? to, CancellationToken cancel)
    {
        await using var write = await db.BeginWriteAsync(cancel);
        var rows = await db.Set<Notification>().Where(n => n.Id == id && n.MailedAt == from)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.MailedAt, to), cancel);
        await write.CommitAsync(cancel);
        return rows == 1;
    }

    [LoggerMessage(LogLevel.Error, "Notification {NotificationId} is not mailed and stays in the inbox only. {Reason} Correct the person's address.")]
    private partial void NeverSent(Guid notificationId, string reason);

    [LoggerMessage(LogLevel.Warning, "Notification {NotificationId} could not be mailed; it is tried again.")]
    private partial void NotSent(Exception failure, Guid notificationId);
}
