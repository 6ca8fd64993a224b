using Microsoft.EntityFrameworkCore;

namespace Outcomes.Platform;

/// <summary>Marks one's own notification as read. Any signed-in person, for their own inbox only.</summary>
public sealed class MarkNotificationRead(OutcomesDb db) : Change<Nothing>(db, Needed)
{
    internal static readonly Permission Needed = new("notifications.write");

    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        var notification = await Db.Set<Notification>().AsTracking().FirstOrDefaultAsync(n => n.Id == target.Id, cancel)
            ?? throw new NotFound("notification");
        if (notification.Version != target.Version) throw new StaleVersion();
        notification.MarkRead(DateOnly.FromDateTime(Db.Now));
        await Db.SaveChangesAsync(cancel);
        return new Changed(notification.Id, notification.Version);
    }
}
