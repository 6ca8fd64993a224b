using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Notes for the owner that a token is in use, at most every five minutes and network; audits the first time, and has its owner told of every new network.</summary>
internal sealed partial class TokenUse(ILogger<TokenUse> log)
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    /// <returns>From where it is known to be used now.</returns>
    public async Task<string> NoteAsync(OutcomesDb db, PersonalAccessToken token, string network, CancellationToken cancel)
    {
        var (now, before) = (db.Now, db.Now - Between);
        if (token.RevokedAt is not null || token.ExpiresAt <= now || (token.LastUsedAt > before && TokenNetworks.Know(token.Networks, network))) return token.Networks;
        try
        {
            await using var write = await db.BeginWriteAsync(token.AccountId, cancel);
            var rows = db.Set<PersonalAccessToken>().Where(row => row.Id == token.Id);
            var kept = await rows.FirstAsync(cancel);
            var networks = TokenNetworks.With(kept.Networks, network);
            await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedAt, now).SetProperty(row => row.LastUsedFrom, network).SetProperty(row => row.Networks, networks), cancel);
            if (kept.LastUsedAt is null) db.Audit(token.AccountId, new TokenFirstUsed(token.AccountId, token.Id, network));
            if (!TokenNetworks.Know(kept.Networks, network)) db.Send(new SecurityNotice(token.AccountId, SecurityNoticeWords.TokenUsedElsewhere, $"{token.Name}\" was used from {network}"));
            await db.SaveChangesAsync(cancel);
            await write.CommitAsync(cancel);
            return networks;
        }
        catch (Busy)
        {
            // A read must not fail because writers queue: the next look, in 30 s, notes it.
            NotNoted(token.Id);
            return token.Networks;
        }
    }

    [LoggerMessage(LogLevel.Information, "The use of token {TokenId} was not noted: the database was busy.")]
    private partial void NotNoted(Guid tokenId);
}
