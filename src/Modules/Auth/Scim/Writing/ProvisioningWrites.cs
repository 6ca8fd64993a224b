using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Writes by providers wait for each other: what they check (names, versions, the last administrator) holds until they are done.</summary>
internal static class ProvisioningWrites
{
    public const string Lock = "provisioning";

    public static Task<WriteTransaction> BeginProvisioningAsync(this OutcomesDb db, CancellationToken cancel) =>
        db.BeginWriteAsync(async () =>
        {
            await db.LockGraphAsync(Lock, cancel);
            // Before any person's row, as everybody who writes lines does: the other way round two would wait for each other.
            await db.LockGraphAsync(Graphs.Managers, cancel);
        }, cancel);

    /// <summary>Whom clients act as is an administrator's to change: as such a person a client would make itself a way in that outlives its secret.</summary>
    /// <exception cref="Forbidden">It is whom this client or another acts as.</exception>
    public static async Task RefuseServicePersonAsync(this OutcomesDb db, Guid personId, CancellationToken cancel)
    {
        if (personId == db.Viewer.PersonId || await db.Set<ClientApplication>().AnyAsync(client => client.PersonId == personId, cancel))
            throw new Forbidden("own-person", "This is a person as whom a client acts. Ask an administrator.");
    }

    /// <summary>Keeps what Directory has no place for, and audits which attributes the provider changed; not their values.</summary>
    public static async Task KeepAsync(this OutcomesDb db, Guid personId, UserValues values, IReadOnlyList<string> changed, CancellationToken cancel)
    {
        (await db.KeptAsync(personId, cancel)).Take(values, db.Now);
        db.AuditProvisioning(personId, new UserProvisioned(personId, string.Join(' ', changed)));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>What is kept of somebody whom a provider makes, changes or deletes, tracked; begun here where they were made by hand.</summary>
    public static async Task<ProvisionedUser> KeptAsync(this OutcomesDb db, Guid personId, CancellationToken cancel)
    {
        var kept = await db.Set<ProvisionedUser>().AsTracking().FirstOrDefaultAsync(row => row.PersonId == personId, cancel);
        if (kept is null) db.Add(kept = new ProvisionedUser(personId, db.Now));
        return kept;
    }

    /// <summary>Technical, in a chain of its own: an administrator may read what a provider did.</summary>
    public static void AuditProvisioning(this OutcomesDb db, Guid personId, DomainEvent happened) =>
        AuditTrail.Record(db, $"provisioned:{personId}", happened, isTechnical: true);
}
