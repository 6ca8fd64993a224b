using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Keeps the address that is typed to sign in the same as the person's.</summary>
internal sealed class WhenPersonEdited(OutcomesDb db) : IHandle<PersonEdited>
{
    public Task HandleAsync(PersonEdited happened, CancellationToken cancel) => db.RenameAccountAsync(happened.PersonId, happened.Email, cancel);
}
