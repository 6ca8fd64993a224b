using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Platform;
using Quartz;

namespace Outcomes.Reviews;

/// <summary>Every five minutes: takes back what was opened to reviewers whose part is closed, whichever way it ended. Running twice changes nothing.</summary>
[DisallowConcurrentExecution]
public sealed class CloseMaterials(Databases databases) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await CloseAsync(cancellationToken);

    public async Task CloseAsync(CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("close materials"));
        var now = db.Now;
        await using var write = await db.BeginWriteAsync(cancel);
        await db.Set<VisibilityGrant>().Where(grant => grant.SubjectKind == DeliverableAccess.SubjectKind
            && db.Set<ReviewMaterial>().Any(m => m.Id == grant.SourceId && !db.Set<ReviewAssignment>().Any(a =>
                a.ReviewId == m.ReviewId && a.ReviewerId == grant.PersonId && a.ClosesAtUtc > now
                && (a.State == AssignmentState.Requested || a.State == AssignmentState.InProgress)))).ExecuteDeleteAsync(cancel);
        await write.CommitAsync(cancel);
    }
}
