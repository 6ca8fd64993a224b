using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Accounts for ASP.NET Core Identity, over the one context: names, password hashes and security stamps.</summary>
/// <remarks>Locks are counted by account and network (<see cref="SignInLock"/>), roles live in Directory: both are not Identity's here.</remarks>
internal sealed partial class AccountStore(OutcomesDb db) : IUserPasswordStore<Account>, IUserSecurityStampStore<Account>
{
    public async Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        Account.IsAddress(normalizedUserName) ? await db.Set<Account>().AsTracking().FirstOrDefaultAsync(account => account.Email == normalizedUserName, cancellationToken) : null;

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? await db.Set<Account>().AsTracking().FirstOrDefaultAsync(account => account.Id == id, cancellationToken) : null;

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        db.Add(user);
        return UpdateAsync(user, cancellationToken);
    }

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return IdentityResult.Success;
    }

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Accounts are disabled, never deleted: the audit trail names them.");

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) =>
        SetNormalizedUserNameAsync(user, Account.Normal(userName ?? ""), cancellationToken);

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken)
    {
        user.Email = normalizedName ?? "";
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public void Dispose() { }
}

/// <summary>E-mail addresses are compared trimmed and in lower case, as people's are.</summary>
internal sealed class EmailNormal : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : Account.Normal(name);

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
