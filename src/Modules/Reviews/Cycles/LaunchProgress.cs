using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>How far the launch of a large cycle is.</summary>
/// <param name="Takes">How many take part.</param>
/// <param name="Made">For how many of them the review is made.</param>
public sealed record LaunchProgress(int Takes, int Made)
{
    /// <summary>What is left waits as an event; when none does, everything is made.</summary>
    /// <returns>Nothing to tell where the launch is over.</returns>
    public static async Task<LaunchProgress?> ReadAsync(OutcomesDb db, Guid cycleId, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(db);
        var (name, id) = (DomainEvent.NameOf(typeof(CycleLaunched)), $"{cycleId}");
        if (!await db.Set<OutboxMessage>().AnyAsync(message => message.DeliveredAt == null && message.Name == name && message.Payload.Contains(id), cancel)) return null;
        var startedBefore = await db.Set<ReviewCycle>().Where(c => c.Id == cycleId).Select(c => c.StartedBefore).FirstOrDefaultAsync(cancel);
        var takes = await Participants.Of(db, cycleId, startedBefore).CountAsync(cancel);
        // Whom the reviews are about is not told: only how many are made.
        return new(takes, await db.AllRows<Review>().CountAsync(v => v.CycleId == cycleId, cancel));
    }
}
