using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Counts wrong codes of one account over all networks, read once, within the caller's write: whoever knows the password and guesses from many places is stopped too. A known browser counts by itself, and is not stopped by strangers.</summary>
internal sealed class GuessedCodes
{
    private static readonly SignInOrigin Everywhere = new(SignInLock.SecondStep, Device: "");
    private readonly OutcomesDb db;
    private readonly Guid accountId;
    private readonly FailedTries[] counts;

    /// <param name="counts">Where they come from; and for who is no known browser, everywhere.</param>
    private GuessedCodes(OutcomesDb db, Guid accountId, FailedTries[] counts) => (this.db, this.accountId, this.counts) = (db, accountId, counts);

    public bool AreLocked => counts.Any(count => count.AreLocked);

    public static async Task<GuessedCodes> FindAsync(OutcomesDb db, Guid accountId, SignInOrigin origin, CancellationToken cancel)
    {
        var here = await FailedTries.FindAsync(db, accountId, origin, cancel);
        return new GuessedCodes(db, accountId, origin.Device.Length > 0 ? [here] : [here, await FailedTries.FindAsync(db, accountId, Everywhere, cancel)]);
    }

    /// <summary>One more; saved by the caller. Its owner hears of it when strangers are locked out: they know the password.</summary>
    public void Count()
    {
        counts[0].Count();
        if (counts.Length > 1 && counts[1].Count()) db.Send(new SecurityNotice(accountId, SecurityNoticeWords.CodesGuessed));
    }

    /// <summary>Somebody got in: what was counted where they came from begins anew.</summary>
    public async Task ForgetAsync(CancellationToken cancel)
    {
        foreach (var count in counts) await count.ForgetAsync(cancel);
    }

    /// <summary>There is no app any more whose codes could be guessed.</summary>
    public static Task ForgetEverywhereAsync(OutcomesDb db, Guid accountId, CancellationToken cancel) => FailedTries.ForgetAsync(db, accountId, Everywhere, cancel);
}
