using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Outcomes.Auth;

/// <summary>Identity's password hash, a few at a time: sign-ins wait for each other, so that pages and <c>/odata</c> keep a core.</summary>
public sealed class PasswordHashing : IDisposable
{
    private readonly IPasswordHasher<Account> hasher;
    private readonly ConcurrencyLimiter turns;
    private readonly Account stranger = new(Guid.Empty, Guid.Empty, "");
    private readonly string strangersHash;

    public PasswordHashing(IPasswordHasher<Account> hasher, IOptions<AuthOptions> options)
    {
        this.hasher = hasher;
        turns = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = options.Value.HashesAtOnce > 0 ? options.Value.HashesAtOnce : Math.Max(1, Environment.ProcessorCount - 1),
            QueueLimit = options.Value.HashesWaiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        strangersHash = hasher.HashPassword(stranger, Guid.NewGuid().ToString());
    }

    /// <exception cref="HashingBusy">The queue is full.</exception>
    public async Task<string> HashAsync(Account account, string password, CancellationToken cancel)
    {
        using var turn = await TakeTurnAsync(cancel);
        return hasher.HashPassword(account, password);
    }

    /// <summary>Whether the password is right, and whether its hash is of an older strength. Nobody's password takes as long as somebody's.</summary>
    /// <param name="account">Absent where the address is unknown.</param>
    public async Task<PasswordVerificationResult> VerifyAsync(Account? account, string password, CancellationToken cancel)
    {
        using var turn = await TakeTurnAsync(cancel);
        if (account?.PasswordHash is { } hash) return hasher.VerifyHashedPassword(account, hash, password);
        hasher.VerifyHashedPassword(stranger, strangersHash, password);
        return PasswordVerificationResult.Failed;
    }

    public void Dispose() => turns.Dispose();

    private async Task<RateLimitLease> TakeTurnAsync(CancellationToken cancel)
    {
        var turn = await turns.AcquireAsync(permitCount: 1, cancel);
        if (turn.IsAcquired) return turn;
        turn.Dispose();
        throw new HashingBusy();
    }
}
