using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>All clients by id. For administrators.</summary>
public sealed class ListClients(OutcomesDb db)
{
    /// <summary>One client.</summary>
    /// <param name="Grants">Without their urn.</param>
    public sealed record Line(string ClientId, string Name, string Type, bool IsDisabled, IReadOnlyList<string> Grants, IReadOnlyList<string> Scopes);

    public async Task<IReadOnlyList<Line>> RunAsync(CancellationToken cancel)
    {
        AuthPermissions.Demand(db.Viewer, AuthPermissions.Clients);
        var clients = await db.Set<ClientApplication>().OrderBy(client => client.ClientId).ToListAsync(cancel);
        return [.. clients.Select(client => new Line(client.ClientId, client.DisplayName, client.ClientType, client.DisabledAt is not null, Held(client, "gt:"), Held(client, "scp:")))];
    }

    private static string[] Held(ClientApplication client, string prefix) =>
        [.. JsonList.Read(client.Permissions).Where(held => held.StartsWith(prefix, StringComparison.Ordinal)).Select(held => held[prefix.Length..].Split(':')[^1])];
}
