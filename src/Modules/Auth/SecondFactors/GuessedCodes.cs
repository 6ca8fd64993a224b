using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Counts wrong codes of one account over all networks, within the caller's write: whoever knows the password and guesses from many places is stopped too. A known browser counts by itself, and is not stopped by strangers.</summary>
internal static class GuessedCodes
{
    private static readonly SignInOrigin Everywhere = new(SignInLock.SecondStep, Device: "");

    public static async Task<bool> AreLockedAsync(OutcomesDb db, Guid accountId, SignInOrigin origin, CancellationToken cancel) =>
        await FailedTries.IsLockedAsync(db, accountId, origin, cancel)
        || (origin.Device.Length == 0 && await FailedTries.IsLockedAsync(db, accountId, Everywhere, cancel));

    /// <summary>Its owner hears of it when strangers are locked out: they know the password.</summary>
    public static async Task CountAsync(OutcomesDb db, Guid accountId, SignInOrigin origin, CancellationToken cancel)
    {
        await FailedTries.CountAsync(db, accountId, origin, cancel);
        if (origin.Device.Length == 0 && await FailedTries.CountAsync(db, accountId, Everywhere, cancel))
            db.Send(new SecurityNotice(accountId, SecurityNoticeWords.CodesGuessed));
    }

    /// <summary>Somebody got in: what was counted where they came from begins anew.</summary>
    public static async Task ForgetAsync(OutcomesDb db, Guid accountId, SignInOrigin origin, CancellationToken cancel)
    {
        await FailedTries.ForgetAsync(db, accountId, origin, cancel);
        if (origin.Device.Length == 0) await ForgetEverywhereAsync(db, accountId, cancel);
    }

    /// <summary>There is no app any more whose codes could be guessed.</summary>
    public static Task ForgetEverywhereAsync(OutcomesDb db, Guid accountId, CancellationToken cancel) => FailedTries.ForgetAsync(db, accountId, Everywhere, cancel);
}
