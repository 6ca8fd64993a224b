using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Moves the due moments of a person's open objectives to the end of the same days in the zone where they live now.</summary>
internal sealed class WhenOwnerZoneChanged(OutcomesDb db) : IHandle<PersonZoneChanged>
{
    public async Task HandleAsync(PersonZoneChanged happened, CancellationToken cancel)
    {
        // The zone now, not the event's: a late delivery must not bring an older one back.
        var zone = await db.Set<Person>().Where(person => person.Id == happened.PersonId).Select(person => person.TimeZoneId).FirstAsync(cancel);
        await using var write = await db.BeginWriteAsync(cancel);
        var open = db.Set<Objective>().Where(objective => objective.OwnerId == happened.PersonId && ObjectiveStates.Open.Contains(objective.State));
        foreach (var day in await open.Select(objective => objective.DueOn).Distinct().ToListAsync(cancel))
        {
            var dueAt = LocalDay.EndOf(day, zone);
            await open.Where(objective => objective.DueOn == day).ExecuteUpdateAsync(row => row.SetProperty(objective => objective.DueAtUtc, dueAt), cancel);
        }
        db.NoteChangeOf<Objective>();
        await write.CommitAsync(cancel);
    }
}
