using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Outcomes.Platform;

/// <summary>Finds the secrets of this installation in its database, and makes each the first time it is asked for.</summary>
/// <remarks>They outlive restarts, are the same for every process, and travel with a backup.</remarks>
public sealed partial class ServerSecrets(Databases databases, IDataProtectionProvider protection, ILogger<ServerSecrets> log)
{
    private readonly IDataProtector wrapping = protection.CreateProtector("Platform.ServerSecrets.v1");

    /// <param name="name">Of the secret, at most 60 characters.</param>
    /// <param name="length">In bytes, where it has to be made.</param>
    public async Task<byte[]> FindOrMakeAsync(string name, int length, CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("secrets"));
        var kept = await FindAsync(db, name, cancel);
        if (kept is not null && Unwrap(kept) is { } known) return known;
        var made = RandomNumberGenerator.GetBytes(length);
        await using (var write = await db.BeginWriteAsync(cancel))
        {
            if (kept is not null)
                await db.Set<ServerSecret>().Where(secret => secret.Name == name && secret.Wrapped == kept.Wrapped).ExecuteDeleteAsync(cancel);
            db.Add(new ServerSecret(name, wrapping.Protect(made)));
            try
            {
                await db.SaveChangesAsync(cancel);
                await write.CommitAsync(cancel);
                return made;
            }
            catch (DbUpdateException)
            {
                // Another process made it a moment ago.
                db.ChangeTracker.Clear();
            }
        }
        return await FindAsync(db, name, cancel) is { } others && Unwrap(others) is { } theirs ? theirs : throw new Busy();
    }

    private static Task<ServerSecret?> FindAsync(OutcomesDb db, string name, CancellationToken cancel) =>
        db.Set<ServerSecret>().FirstOrDefaultAsync(secret => secret.Name == name, cancel);

    private byte[]? Unwrap(ServerSecret kept)
    {
        try
        {
            return wrapping.Unprotect(kept.Wrapped);
        }
        catch (CryptographicException)
        {
            Lost(kept.Name);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning,
        "The secret {Name} was wrapped by keys that are gone: a new one takes its place. Restore the folder of keys together with the database.")]
    private partial void Lost(string name);
}
