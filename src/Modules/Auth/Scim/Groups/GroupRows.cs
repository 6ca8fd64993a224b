using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Finds groups and who is in them.</summary>
internal static class GroupRows
{
    /// <exception cref="ScimRefusal">There is no such group.</exception>
    public static async Task<ProvisionedGroup> FindGroupAsync(this OutcomesDb db, string id, CancellationToken cancel) =>
        Guid.TryParse(id, out var groupId) && await db.Set<ProvisionedGroup>().AsTracking().FirstOrDefaultAsync(group => group.Id == groupId, cancel) is { } found
            ? found
            : throw ScimRefusal.NoGroup(id);

    /// <summary>In the order of their ids, for each of the groups.</summary>
    public static async Task<ILookup<Guid, Guid>> MembersAsync(this OutcomesDb db, Guid[] groupIds, CancellationToken cancel) =>
        (await db.Set<ProvisionedMember>().Where(member => groupIds.Contains(member.GroupId)).OrderBy(member => member.PersonId).ToListAsync(cancel))
            .ToLookup(member => member.GroupId, member => member.PersonId);

    /// <summary>Somebody who was deleted is in no group any more, within the caller's write.</summary>
    public static async Task LeaveGroupsAsync(this OutcomesDb db, Guid personId, CancellationToken cancel)
    {
        var now = db.Now;
        await db.Set<ProvisionedGroup>().Where(group => group.Members.Any(member => member.PersonId == personId))
            .ExecuteUpdateAsync(set => set.SetProperty(group => group.Version, group => group.Version + 1).SetProperty(group => group.ChangedAt, now), cancel);
        await db.Set<ProvisionedMember>().Where(member => member.PersonId == personId).ExecuteDeleteAsync(cancel);
    }
}
