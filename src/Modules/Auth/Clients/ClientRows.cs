using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Finds clients, and lets writes about one wait for each other, so that its audit chain does not fork.</summary>
internal static class ClientRows
{
    /// <exception cref="RuleBroken">There is no such client.</exception>
    public static async Task<ClientApplication> FindClientAsync(this OutcomesDb db, string clientId, CancellationToken cancel) =>
        await db.Set<ClientApplication>().AsTracking().FirstOrDefaultAsync(client => client.ClientId == clientId, cancel)
            ?? throw new RuleBroken("client-unknown", $"There is no client {clientId}. See `outcomes client list`.", "id");

    /// <summary>Within a write: others about this client wait for its end.</summary>
    public static Task HoldClientAsync(this OutcomesDb db, ClientApplication client, CancellationToken cancel) =>
        db.Set<ClientApplication>().Where(row => row.Id == client.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Writes, row => row.Writes + 1), cancel);

    public static void Audit(this OutcomesDb db, ClientApplication client, DomainEvent happened) =>
        AuditTrail.Record(db, client.SubjectRef, happened, isTechnical: true);
}
