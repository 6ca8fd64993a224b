using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Keeps the address that is typed to sign in the same as the person's.</summary>
internal sealed class WhenPersonEdited(OutcomesDb db) : IHandle<PersonEdited>
{
    public async Task HandleAsync(PersonEdited happened, CancellationToken cancel)
    {
        var account = await db.Set<Account>().AsTracking().FirstOrDefaultAsync(account => account.PersonId == happened.PersonId, cancel);
        if (account is null || account.Email == happened.Email) return;
        account.Email = Account.Normal(happened.Email);
        await db.SaveChangesAsync(cancel);
    }
}
