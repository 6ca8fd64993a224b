using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Takes grants back, with every token of theirs, within the caller's write: two statements, however many there are.</summary>
internal static class GrantRows
{
    /// <returns>Whether it was good until now.</returns>
    public static async Task<bool> RevokeGrantAsync(this OutcomesDb db, Guid authorizationId, CancellationToken cancel) =>
        await db.RevokeAsync(grant => grant.Id == authorizationId, cancel) > 0;

    /// <summary>A consent, and all grants that rest on it.</summary>
    public static Task RevokeConsentAsync(this OutcomesDb db, Guid consentId, CancellationToken cancel) =>
        db.RevokeAsync(grant => grant.Id == consentId || grant.ConsentId == consentId, cancel);

    public static Task RevokeGrantsOfSessionAsync(this OutcomesDb db, string sid, CancellationToken cancel) =>
        db.RevokeAsync(grant => grant.Sid == sid, cancel);

    /// <summary>The same account under a new session: its applications need no new sign-in.</summary>
    public static async Task MoveGrantsAsync(this OutcomesDb db, string fromSid, UserSession to, CancellationToken cancel)
    {
        var (sid, subject) = (to.Sid, to.AccountId.ToString());
        await db.Set<Authorization>().Where(grant => grant.Sid == fromSid && grant.Subject == subject).ExecuteUpdateAsync(set => set.SetProperty(grant => grant.Sid, sid), cancel);
        db.NoteChangeOf<Authorization>();
    }

    public static Task RevokeGrantsOfClientAsync(this OutcomesDb db, Guid applicationId, CancellationToken cancel) =>
        db.RevokeAsync(grant => grant.ApplicationId == applicationId, cancel);

    /// <summary>Grants of an account that is disabled; consents stay for when it is enabled again.</summary>
    public static Task RevokeGrantsOfAccountAsync(this OutcomesDb db, Guid accountId, CancellationToken cancel)
    {
        var subject = accountId.ToString();
        return db.RevokeAsync(grant => grant.Subject == subject && grant.Type == "ad-hoc", cancel);
    }

    /// <summary>The account of whoever sits at the browser.</summary>
    /// <exception cref="SignInRequired">Nobody does, or a token asks.</exception>
    public static async Task<string> OwnSubjectAsync(this OutcomesDb db, CancellationToken cancel)
    {
        if (db.Viewer is not { PersonId: { } me, Scopes: null }) throw new SignInRequired();
        return (await db.Set<Account>().Where(account => account.PersonId == me).Select(account => (Guid?)account.Id).FirstOrDefaultAsync(cancel) ?? throw new SignInRequired()).ToString();
    }

    private static async Task<int> RevokeAsync(this OutcomesDb db, Expression<Func<Authorization, bool>> which, CancellationToken cancel)
    {
        var grants = db.Set<Authorization>().Where(which);
        await db.Set<IssuedToken>().Where(token => (token.Status == GrantStatus.Valid || token.Status == GrantStatus.Inactive) && grants.Any(grant => grant.Id == token.AuthorizationId))
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.Status, GrantStatus.Revoked), cancel);
        var ended = await grants.Where(grant => grant.Status == GrantStatus.Valid).ExecuteUpdateAsync(set => set.SetProperty(grant => grant.Status, GrantStatus.Revoked), cancel);
        db.NoteChangeOf<Authorization>();
        return ended;
    }
}
