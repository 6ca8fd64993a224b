using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Takes the wish for a mail with a one-time link; the same answer after the same work, whosever address it is.</summary>
internal sealed class AskRecovery(Databases databases, TryLimits limits)
{
    /// <exception cref="TooManyTries">Three times an hour for an address, whether there is such an account or not.</exception>
    public async Task RunAsync(string email, string network, CancellationToken cancel)
    {
        var normal = Account.IsAddress(email) ? Account.Normal(email) : "";
        limits.CountRecovery(network, normal);
        await using var db = databases.OpenForSignIn();
        var found = await db.Set<Account>().Where(account => account.Email == normal && account.DisabledAt == null).Select(account => account.Id).FirstOrDefaultAsync(cancel);
        db.Send(new RecoveryAsked(found));
        await db.SaveChangesAsync(cancel);
    }
}
