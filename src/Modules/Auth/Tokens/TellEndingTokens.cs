using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Quartz;

namespace Outcomes.Auth;

/// <summary>Every morning: tells owners by mail, once, which of their tokens end within seven days.</summary>
[DisallowConcurrentExecution]
public sealed class TellEndingTokens(Databases databases) : IJob
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await RunAsync(cancellationToken);

    /// <returns>How many tokens were told of.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var db = databases.OpenForSignIn();
        var (now, until) = (db.Now, db.Now + Ahead);
        await using var write = await db.BeginWriteAsync(cancel);
        var ending = await db.Set<PersonalAccessToken>().AsTracking()
            .Where(token => token.RevokedAt == null && token.EndToldAt == null && token.ExpiresAt > now && token.ExpiresAt <= until).OrderBy(token => token.Id).ToListAsync(cancel);
        foreach (var token in ending)
        {
            token.TellEnd(now);
            db.Send(new SecurityNotice(token.AccountId, SecurityNoticeWords.TokenEnds, $"{token.Name}\" ends on {token.ExpiresAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"));
        }
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return ending.Count;
    }
}
