using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Outcomes.Auth;

/// <summary>Passkeys for ASP.NET Core Identity's handler, which reads only: adding, counting and removing are our verbs, with their audit.</summary>
internal sealed partial class AccountStore : IUserPasskeyStore<Account>
{
    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await db.Set<Passkey>().Where(passkey => passkey.AccountId == user.Id).ToListAsync(cancellationToken)).Select(InfoOf)];

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await db.Set<Account>().FirstOrDefaultAsync(account => db.Set<Passkey>().Any(passkey => passkey.AccountId == account.Id && passkey.CredentialId == credentialId), cancellationToken);

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        await db.Set<Passkey>().FirstOrDefaultAsync(passkey => passkey.AccountId == user.Id && passkey.CredentialId == credentialId, cancellationToken) is { } passkey ? InfoOf(passkey) : null;

    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Passkeys are added by AddPasskey and counted by PasskeySignIn.");

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Passkeys are removed by RemovePasskey.");

    // The counter is told as 0, so that the handler lets any pass: PasskeySignIn judges it by compare-and-set, and marks what runs backwards. What attested the key is not kept.
    private static UserPasskeyInfo InfoOf(Passkey passkey) => new(
        passkey.CredentialId, passkey.PublicKey, new DateTimeOffset(passkey.MadeAt), signCount: 0, passkey.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        isUserVerified: true, passkey.IsBackupEligible, passkey.IsBackedUp, attestationObject: [], clientDataJson: []);
}
