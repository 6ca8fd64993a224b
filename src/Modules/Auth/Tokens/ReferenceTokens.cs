using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Access tokens that mean something here only: <c>oc_at_</c> and 43 characters. Looked up at every use, so that taking one back works at once in every process.</summary>
internal sealed class ReferenceTokens(Databases databases)
{
    public const string Prefix = "oc_at_";

    public static bool IsOne(string token) => token.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>To be saved with the caller's write.</summary>
    public static (string Value, IssuedToken Row) New(KnownClient client, GrantFacts grant, IReadOnlyList<string> scopes, DateTime now)
    {
        var value = Prefix + IssuedToken.NewValue();
        var payload = JsonSerializer.Serialize(new Content(client.ClientId, scopes, ScopeRegistry.Audience(scopes), GrantFacts.StampVersion(grant.Stamp), grant.Acr, grant.AuthenticatedSeconds), StoredJson.Options);
        var row = IssuedToken.Of(TokenKinds.Access, value, client.Id, now, now + GrantLives.AccessToken, payload);
        return (value, grant.AuthorizationId is { } id ? row.Under(id, grant.Subject) : row);
    }

    /// <summary>Absent where it is unknown, over, taken back, or for another audience.</summary>
    public async Task<Found?> FindAsync(string token, string audience, CancellationToken cancel)
    {
        var sha256 = IssuedToken.Sha256(token);
        await using var db = databases.OpenForSignIn();
        var now = db.Now;
        var row = await db.Set<IssuedToken>().FirstOrDefaultAsync(row => row.ReferenceId == sha256 && row.Type == TokenKinds.Access && row.Status == GrantStatus.Valid && row.ExpirationDate > now, cancel);
        if (row is null || JsonSerializer.Deserialize<Content>(row.Payload, StoredJson.Options) is not { } content || content.Audience != audience) return null;
        var accountId = Guid.TryParse(row.Subject, out var id) ? id : (Guid?)null;
        return new Found(new KnownAccess(content.ClientId, accountId, row.Subject ?? content.ClientId, content.Scopes.ToHashSet(), row.ExpirationDate, content.Acr, content.AuthenticatedAt), row.AuthorizationId, content.StampVersion);
    }

    /// <summary>What the token stands for.</summary>
    public sealed record Found(KnownAccess Access, Guid? AuthorizationId, string StampVersion);

    private sealed record Content(string ClientId, IReadOnlyList<string> Scopes, string Audience, string StampVersion, string Acr = "", long AuthenticatedAt = 0);
}
