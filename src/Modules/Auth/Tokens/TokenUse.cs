using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Notes for the owner that a token is in use, at most every five minutes, and audits the first time.</summary>
internal sealed partial class TokenUse(ILogger<TokenUse> log)
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    public async Task NoteAsync(OutcomesDb db, PersonalAccessToken token, string network, CancellationToken cancel)
    {
        var (now, before) = (db.Now, db.Now - Between);
        if (token.RevokedAt is not null || token.ExpiresAt <= now || token.LastUsedAt > before) return;
        try
        {
            await using var write = await db.BeginWriteAsync(token.AccountId, cancel);
            var noted = await db.Set<PersonalAccessToken>().Where(row => row.Id == token.Id && (row.LastUsedAt == null || row.LastUsedAt <= before))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedAt, now).SetProperty(row => row.LastUsedFrom, network), cancel);
            if (noted == 1 && token.LastUsedAt is null)
            {
                db.Audit(token.AccountId, new TokenFirstUsed(token.AccountId, token.Id, network));
                await db.SaveChangesAsync(cancel);
            }
            await write.CommitAsync(cancel);
        }
        catch (Busy)
        {
            // A read must not fail because writers queue: the next look, in 30 s, notes it.
            NotNoted(token.Id);
        }
    }

    [LoggerMessage(LogLevel.Information, "The use of token {TokenId} was not noted: the database was busy.")]
    private partial void NotNoted(Guid tokenId);
}
