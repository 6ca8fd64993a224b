using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>A provider deletes a user: the person leaves and cannot sign in, their records stay for reviews, and the user is not found any more (RFC 7644 §3.6).</summary>
internal sealed class RemoveUser(OutcomesDb db, LeaveOrganisation leave)
{
    private const string Reason = "Deleted by the identity provider.";

    /// <param name="check">Looks at the user as it is under the lock; throws where the caller saw an older one.</param>
    public async Task RunAsync(string id, Action<UserRow> check, CancellationToken cancel)
    {
        await using var write = await db.BeginProvisioningAsync(cancel);
        var user = await db.FindUserAsync(id, cancel);
        await db.RefuseServicePersonAsync(user.Id, cancel);
        check(user);
        var account = await db.Set<Account>().AsTracking().FirstOrDefaultAsync(account => account.PersonId == user.Id, cancel);
        if (account is { DisabledAt: null }) await db.ShutOutAsync(account, cancel);
        if (!user.HasLeft) await LeaveAsync(user, cancel);
        await ForgetAsync(user, cancel);
        await write.CommitAsync(cancel);
    }

    private async Task LeaveAsync(UserRow user, CancellationToken cancel)
    {
        var start = await db.Set<Person>().Where(person => person.Id == user.Id).Select(person => person.StartOn).FirstAsync(cancel);
        // Whoever never began leaves on the day they were to begin.
        await leave.RunAsync(new Target(user.Id, user.Version), new LeaveOrganisation.Request(start > db.Today ? start : db.Today, Reason), cancel);
    }

    private async Task ForgetAsync(UserRow user, CancellationToken cancel)
    {
        (await db.KeptAsync(user.Id, cancel)).Delete(user.UserName, db.Now);
        await db.LeaveGroupsAsync(user.Id, cancel);
        db.AuditProvisioning(user.Id, new UserDeprovisioned(user.Id));
        await db.SaveChangesAsync(cancel);
    }
}
