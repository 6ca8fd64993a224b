using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>The scopes there are, with what people are told about each.</summary>
internal sealed class ScopeRegistry(Databases databases, TimeProvider clock)
{
    private readonly ShortMemory<string, IReadOnlyList<ClientScope>> memory = new(clock);

    public Task<IReadOnlyList<ClientScope>> AllAsync(CancellationToken cancel) => memory.GetAsync("", async () =>
    {
        await using var db = databases.OpenForSignIn();
        return await db.Set<ClientScope>().OrderBy(scope => scope.Id).ToListAsync(cancel);
    });

    /// <summary>What a token with these scopes is for.</summary>
    /// <exception cref="OAuthRefusal">Scopes of two audiences: one token is for one of them.</exception>
    public static string Audience(IReadOnlyList<string> scopes)
    {
        if (!scopes.Contains(ScimDoor.Scope)) return ProtocolPaths.ApiAudience;
        return scopes.Count == 1 ? ProtocolPaths.ScimAudience : throw new OAuthRefusal("invalid_scope", "The scope scim stands alone: a token is for provisioning or for the API.");
    }
}
