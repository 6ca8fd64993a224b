using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Text;

namespace Outcomes.Web.Shell;

/// <summary>Everybody a page names, read in one statement: names in their languages, and zones for their dates.</summary>
internal sealed class People
{
    private readonly Dictionary<Guid, (PersonName Name, TimeZoneInfo Zone)> known;

    private People(Dictionary<Guid, (PersonName Name, TimeZoneInfo Zone)> known) => this.known = known;

    public static async Task<People> ReadAsync(Reads reads, IEnumerable<Guid?> ids, CancellationToken cancel)
    {
        var wanted = ids.OfType<Guid>().Distinct().ToList();
        if (wanted.Count == 0) return new([]);
        var rows = await reads.All<PersonView>().Where(person => wanted.Contains(person.Id))
            .Select(person => new { person.Id, person.DisplayName, person.Locale, person.TimeZoneId })
            .ToListAsync(cancel);
        return new(rows.ToDictionary(
            row => row.Id, row => (new PersonName(row.Id, row.DisplayName, row.Locale), TimeZoneInfo.FindSystemTimeZoneById(row.TimeZoneId))));
    }

    /// <summary>All names, for a page that asks by id.</summary>
    public IReadOnlyDictionary<Guid, PersonName> Names => known.ToDictionary(person => person.Key, person => person.Value.Name);

    public PersonName Name(Guid id) => known.TryGetValue(id, out var person) ? person.Name : new(id, "?");

    public PersonName? Name(Guid? id) => id is { } given ? Name(given) : null;

    public TimeZoneInfo Zone(Guid id) => known.TryGetValue(id, out var person) ? person.Zone : TimeZoneInfo.Utc;

    public DueDate? Due(DateOnly? on, DuePrecision precision, Guid owner) => on is { } day ? DueDate.Of(day, precision, Zone(owner)) : null;
}
