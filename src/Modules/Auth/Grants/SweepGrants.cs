using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Quartz;

namespace Outcomes.Auth;

/// <summary>Every night: removes codes, tokens, grants and sessions that were over a day ago, a batch at a time, so that nobody waits long for the one writer.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepGrants(Databases databases) : IJob
{
    private const int Batch = 2_000;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await using var db = databases.OpenForSignIn();
        var before = db.Now - Kept;
        await SweepAsync(db, db.Set<IssuedToken>().Where(token => token.ExpirationDate < before).OrderBy(token => token.ExpirationDate), cancellationToken);
        // A grant without a token gave access tokens only, and they live ten minutes. Consents stay until they are taken back.
        await SweepAsync(db, db.Set<Authorization>().Where(grant => grant.Type == "ad-hoc" && grant.CreationDate < before
            && !db.Set<IssuedToken>().Any(token => token.AuthorizationId == grant.Id)).OrderBy(grant => grant.Id), cancellationToken);
        await SweepAsync(db, db.Set<UserSession>().Where(session => session.ExpiresAt < before).OrderBy(session => session.Sid), cancellationToken);
    }

    private static async Task SweepAsync<T>(OutcomesDb db, IOrderedQueryable<T> over, CancellationToken cancel) where T : class
    {
        int gone;
        do
        {
            await using var write = await db.BeginWriteAsync(cancel);
            gone = await over.Take(Batch).ExecuteDeleteAsync(cancel);
            await write.CommitAsync(cancel);
        }
        while (gone == Batch);
    }
}
