using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Finds a token by its hash, notes its use, and counts failures by network. A typing error is refused without asking the database.</summary>
internal sealed class TokenLookup
{
    private readonly ShortMemory<string, KnownToken> memory;
    private readonly Databases databases;
    private readonly TryLimits limits;
    private readonly TokenUse use;

    public TokenLookup(Databases databases, TryLimits limits, TokenUse use, Commits commits, TimeProvider clock)
    {
        (this.databases, this.limits, this.use) = (databases, limits, use);
        memory = new(clock);
        commits.Subscribe(kinds => { if (kinds.Contains(typeof(PersonalAccessToken))) memory.Clear(); });
    }

    /// <exception cref="TokenRefused">Malformed, unknown, revoked or over.</exception>
    /// <exception cref="TooManyTries">The network has failed too often.</exception>
    public async Task<KnownToken> FindAsync(string token, string network, DateTime now, CancellationToken cancel)
    {
        if (!TokenFormat.IsWellFormed(token))
            throw Refused(network, "token-malformed", "This is no personal access token, or a character of it is wrong. Copy it again.");
        var sha256 = TokenFormat.Sha256(token);
        var key = Convert.ToHexString(sha256);
        var known = await memory.GetAsync(key, () => LoadAsync(sha256, network, cancel));
        if (known.IsRevoked) throw Refused(network, "token-revoked", "This token was revoked. Make a new one.");
        if (known.ExpiresAt <= now) throw Refused(network, "token-expired", $"This token ended on {known.ExpiresAt:yyyy-MM-dd}. Make a new one.");
        if (!TokenNetworks.Know(known.Networks, network)) await NoteAsync(key, known.Id, network, cancel);
        return known;
    }

    // Also while the token itself is remembered: a thief does not wait.
    private async Task NoteAsync(string key, Guid tokenId, string network, CancellationToken cancel)
    {
        await using var db = databases.OpenForSignIn();
        await use.NoteAsync(db, await db.Set<PersonalAccessToken>().FirstAsync(row => row.Id == tokenId, cancel), network, cancel);
        memory.Remove(key);
    }

    private async Task<KnownToken> LoadAsync(byte[] sha256, string network, CancellationToken cancel)
    {
        limits.DemandTokenTry(network);
        await using var db = databases.OpenForSignIn();
        var token = await db.Set<PersonalAccessToken>().FirstOrDefaultAsync(row => row.Sha256 == sha256, cancel)
            ?? throw Refused(network, "token-unknown", "This token is not known here. Make a new one.");
        var networks = await use.NoteAsync(db, token, network, cancel);
        return new KnownToken(token.Id, token.AccountId, token.Scopes.Split(' ').ToHashSet(), token.Acr, networks, token.ExpiresAt, token.RevokedAt is not null);
    }

    private TokenRefused Refused(string network, string code, string message)
    {
        limits.CountTokenFailure(network);
        return new TokenRefused(code, message);
    }
}
