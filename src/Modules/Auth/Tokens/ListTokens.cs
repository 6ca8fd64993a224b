using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>The signed-in person's own live tokens. When and from where one was used is shown to its owner only, to notice theft.</summary>
public sealed class ListTokens(OutcomesDb db)
{
    public async Task<IReadOnlyList<PersonalAccessTokenLine>> RunAsync(CancellationToken cancel)
    {
        if (db.Viewer is not { PersonId: { } me, Scopes: null }) throw new SignInRequired();
        var now = db.Now;
        return await db.Set<PersonalAccessToken>()
            .Where(token => token.RevokedAt == null && token.ExpiresAt > now
                && db.Set<Account>().Any(account => account.Id == token.AccountId && account.PersonId == me))
            .OrderBy(token => token.Id)
            .Select(token => new PersonalAccessTokenLine(token.Id, token.Name, token.LastFour, token.Scopes, token.ExpiresAt, token.LastUsedAt, token.LastUsedFrom))
            .ToListAsync(cancel);
    }
}

/// <summary>One live token as its owner sees it: everything but the token.</summary>
public sealed record PersonalAccessTokenLine(
    Guid Id, string Name, string LastFour, string Scopes, DateTime ExpiresAt, DateTime? LastUsedAt, string? LastUsedFrom);
