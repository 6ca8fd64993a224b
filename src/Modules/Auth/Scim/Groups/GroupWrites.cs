using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>A provider makes, changes and deletes groups: all of a request in one write, or none.</summary>
internal sealed class GroupWrites(OutcomesDb db)
{
    public const string Taken = "group-name-taken";
    internal const string TakenSentence = "Another group has this displayName. Find it by filter and change it instead.";

    /// <exception cref="RuleBroken">There is a group of this name.</exception>
    public async Task<ProvisionedGroup> CreateAsync(GroupValues values, CancellationToken cancel)
    {
        await using var write = await db.BeginProvisioningAsync(cancel);
        var group = new ProvisionedGroup(db.Now);
        db.Add(group);
        await BringAsync(group, GroupValues.Empty, values, "created", cancel);
        await write.CommitAsync(cancel);
        return group;
    }

    /// <param name="check">Looks at the group as it is under the lock; throws where the caller saw an older one.</param>
    /// <param name="change">What it should be.</param>
    public async Task<ProvisionedGroup> ChangeAsync(string id, Action<ProvisionedGroup> check, Func<GroupValues, GroupValues> change, CancellationToken cancel)
    {
        await using var write = await db.BeginProvisioningAsync(cancel);
        var group = await db.FindGroupAsync(id, cancel);
        check(group);
        var before = new GroupValues(group.DisplayName, group.ExternalId, [.. (await db.MembersAsync([group.Id], cancel))[group.Id]]);
        var values = change(before);
        if (Changed(before, values) is { Length: > 0 } changed) await BringAsync(group, before, values, changed, cancel);
        await write.CommitAsync(cancel);
        return group;
    }

    /// <param name="check">As for a change.</param>
    public async Task DeleteAsync(string id, Action<ProvisionedGroup> check, CancellationToken cancel)
    {
        await using var write = await db.BeginProvisioningAsync(cancel);
        var group = await db.FindGroupAsync(id, cancel);
        check(group);
        db.Remove(group);
        Audit(group, new GroupDeprovisioned(group.Id));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    private async Task BringAsync(ProvisionedGroup group, GroupValues before, GroupValues values, string changed, CancellationToken cancel)
    {
        values.DemandName();
        var key = values.DisplayName.ToLowerInvariant();
        if (await db.Set<ProvisionedGroup>().AnyAsync(other => other.NameKey == key && other.Id != group.Id, cancel)) throw new RuleBroken(Taken, TakenSentence, "displayName");
        await RefuseUnknownAsync([.. values.Members.Except(before.Members)], cancel);
        Guid[] gone = [.. before.Members.Except(values.Members)];
        if (gone.Length > 0) await db.Set<ProvisionedMember>().Where(member => member.GroupId == group.Id && gone.Contains(member.PersonId)).ExecuteDeleteAsync(cancel);
        group.Take(values, db.Now);
        db.AddRange(values.Members.Except(before.Members).Select(personId => new ProvisionedMember(group.Id, personId)));
        Audit(group, new GroupProvisioned(group.Id, changed));
        await db.SaveChangesAsync(cancel);
    }

    /// <exception cref="ScimRefusal">Somebody is no user.</exception>
    private async Task RefuseUnknownAsync(Guid[] added, CancellationToken cancel)
    {
        if (added.Length == 0) return;
        var known = await db.Users().Where(user => added.Contains(user.Id)).Select(user => user.Id).ToListAsync(cancel);
        if (added.Except(known).ToList() is { Count: > 0 } unknown) throw ScimRefusal.Value($"members: there is no user {unknown[0]}. Make the user first, or leave them out.");
    }

    /// <summary>Technical, in a chain of its own: which attributes, not what they hold.</summary>
    private void Audit(ProvisionedGroup group, DomainEvent happened) => AuditTrail.Record(db, $"provisioned-group:{group.Id}", happened, isTechnical: true);

    private static string Changed(GroupValues before, GroupValues after)
    {
        List<string> changed = [];
        if (after.DisplayName != before.DisplayName) changed.Add("displayName");
        if (after.ExternalId != before.ExternalId) changed.Add("externalId");
        if (!after.Members.SetEquals(before.Members)) changed.Add("members");
        return string.Join(' ', changed);
    }
}
