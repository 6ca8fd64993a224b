using Outcomes.Platform;
using Quartz;

namespace Outcomes.Auth;

/// <summary>Every minute: writes into the audit trail which limits were hit, one line each.</summary>
[DisallowConcurrentExecution]
public sealed class AuditLimitHits(Databases databases, LimitHits hits) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await WriteAsync(cancellationToken);

    public async Task WriteAsync(CancellationToken cancel)
    {
        if (hits.Take() is not { Count: > 0 } taken) return;
        await using var db = databases.OpenForSignIn();
        foreach (var hit in taken) AuditTrail.Record(db, hits.SubjectRef, hit, isTechnical: true);
        await db.SaveChangesAsync(cancel);
    }
}
