using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Tells reviewers once that they are asked, three days before the day and on it: one notice for all that they write in a relation, outside their quiet hours.</summary>
public sealed class Reminders(Databases databases)
{
    private const int ReviewersAtOnce = 500;

    internal async Task RunAsync(Guid cycleId, CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("review-reminders"));
        var stages = await db.Set<CycleStage>().Where(s => s.CycleId == cycleId).ToListAsync(cancel);
        foreach (var relation in Enum.GetValues<Relation>())
        {
            var stage = stages.Find(s => s.Kind == ReviewCycle.StageOf(relation));
            if (stage is null || stage.OpensOn > db.Today) continue;
            foreach (var (kind, key) in Due(stage, db.Today))
                await TellAsync(cycleId, relation, kind, $"{cycleId}:{relation}:{key}", cancel);
        }
    }

    private static IEnumerable<(NoticeKind Kind, string Key)> Due(CycleStage stage, DateOnly today)
    {
        yield return (CycleNoticeKinds.Asked, "asked");
        // A stage that moved reminds of its new day.
        if (today >= stage.DueOn) yield return (CycleNoticeKinds.Due, $"{stage.DueOn:yyyy-MM-dd}");
        else if (today >= stage.DueOn.AddDays(-3)) yield return (CycleNoticeKinds.DueSoon, $"{stage.DueOn:yyyy-MM-dd}");
    }

    private async Task TellAsync(Guid cycleId, Relation relation, NoticeKind kind, string key, CancellationToken cancel)
    {
        var after = Guid.Empty;
        for (var count = ReviewersAtOnce; count == ReviewersAtOnce;)
        {
            await using var db = databases.Open(Viewer.System("review-reminders"));
            var reviewers = await db.Set<ReviewAssignment>()
                .Where(a => a.CycleId == cycleId && a.Relation == relation && AssignmentStates.Writing.Contains(a.State) && a.ReviewerId > after)
                .Select(a => a.ReviewerId).Distinct().OrderBy(id => id).Take(ReviewersAtOnce).ToListAsync(cancel);
            await new Inbox(db).NotifyManyAsync(reviewers, kind, ReviewCycle.Kind, cycleId, key, cancel);
            await db.SaveChangesAsync(cancel);
            count = reviewers.Count;
            if (count > 0) after = reviewers[^1];
        }
    }
}
