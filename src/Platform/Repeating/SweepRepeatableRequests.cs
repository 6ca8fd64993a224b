using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Outcomes.Platform;

/// <summary>Hourly: forgets the keys of requests that are older than a day.</summary>
[DisallowConcurrentExecution]
public sealed class SweepRepeatableRequests(Databases databases) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await SweepAsync(cancellationToken);

    /// <returns>How many were forgotten.</returns>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("sweep of repeatable requests"));
        var oldest = db.Now - Repetition.Memory;
        await using var write = await db.BeginWriteAsync(cancel);
        var forgotten = await db.Set<RepeatableRequest>().Where(row => row.MadeAt <= oldest).ExecuteDeleteAsync(cancel);
        await write.CommitAsync(cancel);
        return forgotten;
    }
}
