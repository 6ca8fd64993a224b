using Outcomes.Platform;
using Quartz;

namespace Outcomes.Auth;

/// <summary>Every minute: writes into the audit trail which limits were hit and who was refused, one line each.</summary>
[DisallowConcurrentExecution]
public sealed class AuditLimitHits(Databases databases, LimitHits hits, RefusedAccess refused) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await WriteAsync(cancellationToken);

    public async Task WriteAsync(CancellationToken cancel)
    {
        var (taken, refusals) = (hits.Take(), refused.Take());
        if (taken.Count + refusals.Count == 0) return;
        await using var db = databases.OpenForSignIn();
        foreach (var hit in taken) AuditTrail.Record(db, hits.SubjectRef, hit, isTechnical: true);
        foreach (var refusal in refusals) AuditTrail.Record(db, refused.SubjectRef, refusal, isTechnical: true);
        await db.SaveChangesAsync(cancel);
    }
}
