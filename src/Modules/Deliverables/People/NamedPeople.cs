using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>People whom a request names, and the days where they live.</summary>
internal static class NamedPeople
{
    /// <param name="field">Of the request, for the refusal.</param>
    /// <exception cref="InvalidRequest">There is nobody with this id.</exception>
    /// <exception cref="RuleBroken">They have left.</exception>
    public static async Task<Person> WhoCanActAsync(this OutcomesDb db, Guid id, string field, CancellationToken cancel)
    {
        var person = await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == id, cancel)
            ?? throw new InvalidRequest([new FieldFault(field, $"{field}: there is nobody with this id.")]);
        return person.Status != PersonStatus.Left
            ? person
            : throw new RuleBroken("person-has-left", "This person has left the organisation. Name somebody who is here.", field);
    }

    public static Task<string> ZoneOfAsync(this OutcomesDb db, Guid personId, CancellationToken cancel) =>
        db.Set<Person>().Where(p => p.Id == personId).Select(p => p.TimeZoneId).FirstAsync(cancel);

    /// <summary>Today where the person lives.</summary>
    public static async Task<DateOnly> TodayOfAsync(this OutcomesDb db, Guid personId, CancellationToken cancel) =>
        LocalDay.On(new DateTimeOffset(db.Now), await db.ZoneOfAsync(personId, cancel));
}
