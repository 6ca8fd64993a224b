using Microsoft.EntityFrameworkCore;

namespace Outcomes.Platform;

/// <summary>Marks every line of one's own inbox that is shown by now as read. Any signed-in person; doing it twice changes nothing.</summary>
/// <remarks>Pages only: programs mark line by line, <c>POST /odata/Notifications({id})/MarkRead</c>.</remarks>
public sealed class MarkInboxRead(OutcomesDb db)
{
    /// <returns>How many were not read before.</returns>
    /// <exception cref="SignInRequired">Nobody asks.</exception>
    /// <exception cref="Forbidden">A token without the scope asks.</exception>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        if (!db.Viewer.IsSomebody) throw new SignInRequired();
        if (!db.Viewer.May(MarkNotificationRead.Needed))
            throw new Forbidden("permission-missing", $"This needs the scope {MarkNotificationRead.Needed.Scope}.");
        var (me, today) = (db.Viewer.PersonId, DateOnly.FromDateTime(db.Now));
        await using var write = await db.BeginWriteAsync(cancel);
        var marked = await db.Set<Notification>().Where(line => line.RecipientId == me && line.ReadOn == null)
            .ExecuteUpdateAsync(set => set.SetProperty(line => line.ReadOn, today).SetProperty(line => line.Version, line => line.Version + 1), cancel);
        await write.CommitAsync(cancel);
        return marked;
    }
}
