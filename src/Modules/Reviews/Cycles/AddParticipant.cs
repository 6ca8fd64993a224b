using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Takes somebody in by name; in a running cycle their review is made at once. HR. <c>POST …/AddParticipant</c></summary>
/// <remarks>Errors: person-has-left, participant-twice.</remarks>
public sealed class AddParticipant(OutcomesDb db) : Change<AddParticipant.Request>(db, ReviewsPermissions.Administer)
{
    public sealed record Request
    {
        [Given]
        public Guid PersonId { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        await using var write = await Db.BeginWriteAsync(cancel);
        await Db.LockGraphAsync(ReviewCycle.Lock, cancel);
        var cycle = await Db.Set<ReviewCycle>().Include(c => c.Stages).Include(c => c.ParticipantRules).AsSplitQuery().LoadAsync(target, cancel);
        var person = await Db.FindNamedAsync<Person>(request.PersonId, nameof(request.PersonId), cancel);
        if (person.Status == PersonStatus.Left) throw new RuleBroken("person-has-left", "This person has left the organisation.", nameof(request.PersonId));
        cycle.TakeIn(person.Id, Db.Now, ReviewsAccess.PartyTo(Db));
        if (await Db.AllRows<Review>().AnyAsync(v => v.CycleId == cycle.Id && v.RevieweeId == person.Id, cancel))
            throw new RuleBroken("participant-twice", "This person has, or had, a review in this cycle.", nameof(request.PersonId));
        if (CycleStates.Running.Contains(cycle.State)) await ReviewMaker.MakeAsync(Db, cycle, [person.Id], cancel);
        var changed = await Db.SaveAsync(cycle, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }
}
