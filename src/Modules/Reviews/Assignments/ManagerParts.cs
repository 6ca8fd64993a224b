using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Moves what managers write to other managers while it is open; what is handed in stays with who wrote it.</summary>
internal static class ManagerParts
{
    /// <summary>The manager's part, which is made where there was none. Call inside a write, with the cycle's stages loaded.</summary>
    public static async Task MoveAsync(OutcomesDb db, Review review, ReviewCycle cycle, Writer manager, string? reason, Party viewerIs, CancellationToken cancel)
    {
        if (!ReviewStates.BeforeReady.Contains(review.State) || manager.Id == review.RevieweeId) return;
        review.HandOver(manager.Id, viewerIs);
        var days = new StageDays(cycle);
        var part = await OpenPartAsync(db, review.Id, Relation.Manager, cancel);
        if (part is null && !await db.AllRows<ReviewAssignment>().AnyAsync(a => a.ReviewId == review.Id && a.Relation == Relation.Manager, cancel))
            db.Add(ReviewAssignment.Ask(review, cycle, Relation.Manager, manager, days));
        else if (part is not null && part.ReviewerId != manager.Id)
            part.HandOver(manager, reason, days);
    }

    /// <summary>The second manager's part, where it is open.</summary>
    public static async Task MoveSecondAsync(OutcomesDb db, Review review, ReviewCycle cycle, Writer second, CancellationToken cancel)
    {
        var part = await OpenPartAsync(db, review.Id, Relation.SecondManager, cancel);
        // What was handed in once and given back stays with who wrote it: it stands, whatever its author does now.
        if (part is { HandedIn: null } && part.ReviewerId != second.Id && second.Id != review.RevieweeId)
            part.HandOver(second, null, new StageDays(cycle));
    }

    // With the draft, which HR does not see: it must go all the same. The context puts answers to the part they belong to.
    private static async Task<ReviewAssignment?> OpenPartAsync(OutcomesDb db, Guid reviewId, Relation relation, CancellationToken cancel)
    {
        var part = await db.AllRows<ReviewAssignment>().AsTracking().FirstOrDefaultAsync(a =>
            a.ReviewId == reviewId && a.Relation == relation && AssignmentStates.Writing.Contains(a.State), cancel);
        if (part is not null) await db.AllRows<Response>().AsTracking().Where(r => r.AssignmentId == part.Id).LoadAsync(cancel);
        return part;
    }
}

/// <summary>Open manager parts go to the new manager, and second manager parts to theirs. Who is the manager now decides, whatever the event says.</summary>
internal sealed class WhenManagerChanged(OutcomesDb db) : IHandle<ManagerChanged>
{
    public async Task HandleAsync(ManagerChanged happened, CancellationToken cancel)
    {
        await using var write = await db.BeginWriteAsync(cancel);
        var running = await db.Set<ReviewCycle>().Include(c => c.Stages).Where(c => CycleStates.Running.Contains(c.State)).ToDictionaryAsync(c => c.Id, cancel);
        var cycleIds = running.Keys.ToList();
        var own = await db.Set<Review>().AsTracking().Where(v => v.RevieweeId == happened.PersonId && cycleIds.Contains(v.CycleId)).ToListAsync(cancel);
        var below = await db.Set<Review>().AsTracking()
            .Where(v => v.ManagerIdSnapshot == happened.PersonId && cycleIds.Contains(v.CycleId)).ToListAsync(cancel);
        var (manager, second) = await AboveAsync(happened.PersonId, cancel);
        foreach (var review in own)
        {
            if (manager is not null) await ManagerParts.MoveAsync(db, review, running[review.CycleId], manager, null, Party.System, cancel);
            if (second is not null) await ManagerParts.MoveSecondAsync(db, review, running[review.CycleId], second, cancel);
        }
        if (manager is not null)
            foreach (var review in below) await ManagerParts.MoveSecondAsync(db, review, running[review.CycleId], manager, cancel);
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    private async Task<(Writer? Manager, Writer? Second)> AboveAsync(Guid personId, CancellationToken cancel)
    {
        var places = await Places.OfAsync(db, [personId], [], cancel);
        return places.Count == 0 ? (null, null) : (places[0].Manager, places[0].SecondManager);
    }
}

/// <summary>What a leaver was to write for others is not waited for; a manager's part waits for their successor.</summary>
internal sealed class WhenReviewerLeft(OutcomesDb db) : IHandle<PersonLeft>
{
    public async Task HandleAsync(PersonLeft happened, CancellationToken cancel)
    {
        var open = await db.Set<ReviewAssignment>().AsTracking().Include(a => a.Responses).ThenInclude(r => r.Citations).AsSplitQuery().Where(a => a.ReviewerId == happened.PersonId
            && a.Relation != Relation.Manager && AssignmentStates.Open.Contains(a.State)).ToListAsync(cancel);
        foreach (var part in open) part.Expire(Party.System);
        await db.SaveChangesAsync(cancel);
    }
}
