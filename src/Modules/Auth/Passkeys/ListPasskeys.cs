using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>The signed-in person's own passkeys. For themselves, from a session.</summary>
public sealed class ListPasskeys(OutcomesDb db)
{
    /// <summary>One passkey.</summary>
    /// <param name="IsCopied">Its key may be on the owner's other devices too.</param>
    /// <param name="IsSuspect">It is blocked: there may be a copy that is not the owner's.</param>
    public sealed record Line(Guid Id, string Name, DateOnly MadeOn, bool IsCopied, bool IsSuspect);

    public async Task<IReadOnlyList<Line>> RunAsync(CancellationToken cancel) => await db.OwnPasskeys().OrderBy(passkey => passkey.Id)
        .Select(passkey => new Line(passkey.Id, passkey.Name, DateOnly.FromDateTime(passkey.MadeAt), passkey.IsBackupEligible, passkey.SuspectAt != null)).ToListAsync(cancel);
}
