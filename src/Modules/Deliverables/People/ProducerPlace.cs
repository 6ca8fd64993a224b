using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Deliverables follow their producer: the unit of all, the due moment of the open ones. Set-based, because a producer may have hundreds.</summary>
public static class ProducerPlace
{
    /// <summary>Where the person is now decides, whatever an event says: running twice or late changes nothing. Call inside a write.</summary>
    public static async Task FollowAsync(OutcomesDb db, Guid producerId, CancellationToken cancel)
    {
        var place = await db.Set<Person>().Where(person => person.Id == producerId)
            .Select(person => new { person.OrgUnitId, person.TimeZoneId }).FirstOrDefaultAsync(cancel);
        if (place is null) return;
        var own = db.Set<Deliverable>().Where(deliverable => deliverable.ProducerId == producerId);
        await own.Where(deliverable => deliverable.ProducerUnitId != place.OrgUnitId)
            .ExecuteUpdateAsync(row => row.SetProperty(deliverable => deliverable.ProducerUnitId, place.OrgUnitId), cancel);

        // What ended keeps the moment it was judged by.
        var open = own.Where(deliverable => DeliverableStates.Open.Contains(deliverable.State) && deliverable.DueOn != null);
        foreach (var day in await open.Select(deliverable => deliverable.DueOn.GetValueOrDefault()).Distinct().ToListAsync(cancel))
        {
            DateTime? dueAt = LocalDay.EndOf(day, place.TimeZoneId);
            await open.Where(deliverable => deliverable.DueOn == day && deliverable.DueAtUtc != dueAt)
                .ExecuteUpdateAsync(row => row.SetProperty(deliverable => deliverable.DueAtUtc, dueAt), cancel);
        }
        db.NoteChangeOf<Deliverable>();
    }
}

/// <summary>A team is the team now: what somebody makes goes with them to their new unit, and is due at the end of the day in their new zone.</summary>
internal sealed class WhenProducerMoved(OutcomesDb db) : IHandle<PersonMoved>, IHandle<PersonZoneChanged>
{
    public Task HandleAsync(PersonMoved happened, CancellationToken cancel) => FollowAsync(happened.PersonId, cancel);

    public Task HandleAsync(PersonZoneChanged happened, CancellationToken cancel) => FollowAsync(happened.PersonId, cancel);

    private async Task FollowAsync(Guid producerId, CancellationToken cancel)
    {
        await using var write = await db.BeginWriteAsync(cancel);
        await ProducerPlace.FollowAsync(db, producerId, cancel);
        await write.CommitAsync(cancel);
    }
}
