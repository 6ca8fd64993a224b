using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>The keys in use, as the database has them: at most 30 s late for what other processes changed, at once for this one.</summary>
internal sealed class SigningKeys
{
    public static readonly IReadOnlyList<string> Algorithms = [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha256];
    private readonly ShortMemory<string, IReadOnlyList<SigningKey>> memory;
    private readonly ConcurrentDictionary<string, SigningCredentials> signers = new(StringComparer.Ordinal);
    private readonly Databases databases;
    private readonly KeyRotation rotation;
    private readonly IDataProtector protector;
    private readonly TimeProvider clock;

    public SigningKeys(Databases databases, KeyRotation rotation, IDataProtectionProvider protection, Commits commits, TimeProvider clock)
    {
        (this.databases, this.rotation, this.clock) = (databases, rotation, clock);
        protector = KeyRotation.Protector(protection);
        memory = new(clock);
        commits.Subscribe(kinds => { if (kinds.Contains(typeof(SigningKey))) memory.Clear(); });
    }

    /// <summary>What to sign with now.</summary>
    /// <param name="algorithm">ES256 or RS256.</param>
    public async Task<SigningCredentials> SignerAsync(string algorithm, CancellationToken cancel)
    {
        var active = Active(await ReadAsync(cancel), algorithm);
        if (active is null)
        {
            await rotation.EnsureAsync(cancel);
            active = Active(await ReadAsync(cancel), algorithm) ?? throw new InvalidOperationException($"There is no {algorithm} key, and none could be made.");
        }
        return signers.GetOrAdd(active.Kid, _ => Load(active));
    }

    /// <summary>All that may verify: published ahead, active and retired; never a revoked one.</summary>
    public async Task<IReadOnlyList<SigningKey>> PublishedAsync(CancellationToken cancel)
    {
        foreach (var algorithm in Algorithms) await SignerAsync(algorithm, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        return [.. (await ReadAsync(cancel)).Where(key => key.IsPublished(now))];
    }

    /// <summary>Absent where this ring has no such key: a token is never verified with a key that it brings along.</summary>
    public async Task<JsonWebKey?> FindAsync(string kid, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var found = (await ReadAsync(cancel)).FirstOrDefault(key => key.Kid == kid && key.IsPublished(now));
        return found is null ? null : new JsonWebKey(found.PublicJwk);
    }

    private Task<IReadOnlyList<SigningKey>> ReadAsync(CancellationToken cancel) => memory.GetAsync("", async () =>
    {
        await using var db = databases.OpenForSignIn();
        return await db.Set<SigningKey>().OrderBy(key => key.Algorithm).ThenBy(key => key.Period).ToListAsync(cancel);
    });

    private SigningKey? Active(IReadOnlyList<SigningKey> keys, string algorithm)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return keys.Where(key => key.Algorithm == algorithm && key.IsActive(now)).MaxBy(key => (key.ActivatesAt, key.Period));
    }

    private SigningCredentials Load(SigningKey key)
    {
        var pkcs8 = protector.Unprotect(key.PrivateKey ?? []);
        if (key.Algorithm == SecurityAlgorithms.RsaSha256)
        {
            var rsa = RSA.Create();
            rsa.ImportPkcs8PrivateKey(pkcs8, out _);
            return new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = key.Kid }, key.Algorithm);
        }
        var ec = ECDsa.Create();
        ec.ImportPkcs8PrivateKey(pkcs8, out _);
        return new SigningCredentials(new ECDsaSecurityKey(ec) { KeyId = key.Kid }, key.Algorithm);
    }
}
