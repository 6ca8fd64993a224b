using Microsoft.EntityFrameworkCore;
using Outcomes.Database.Import.Judging;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Database.Import;

/// <summary>Lets people take over each other's addresses in one import (two swap theirs, a new person gets a leaver's old one),
/// whatever the order of the records.</summary>
/// <remarks>An address is unique in every single statement: whoever holds one that another gets is given an address of nobody first,
/// within the same transaction.</remarks>
internal sealed class ParkedAddresses(ImportContext context)
{
    // RFC 2606 §2: .invalid is nobody's.
    private const string Nowhere = "@parked.invalid";
    private readonly Dictionary<Guid, string> held = [];

    /// <summary>The address that the person had before the import.</summary>
    public string Of(Guid personId, string stored) => held.GetValueOrDefault(personId, stored);

    /// <summary>Makes room for addresses that are saved next.</summary>
    /// <param name="wanted">Address to the id of the person who gets it.</param>
    public async Task MakeRoomAsync(IReadOnlyDictionary<string, Guid> wanted, CancellationToken cancel)
    {
        if (context.StartedEmpty || wanted.Count == 0)
            return;
        var addresses = wanted.Keys.ToList();
        var holders = await context.Db.AllRows<Person>().Where(person => addresses.Contains(person.Email))
            .Select(person => new { person.Id, person.Email }).ToListAsync(cancel);
        var parked = holders.Where(holder => wanted[holder.Email] != holder.Id).ToDictionary(holder => holder.Id, holder => holder.Email);
        foreach (var (id, email) in parked)
            held[id] = email;
        if (parked.Count == 0)
            return;
        await context.Db.AllRows<Person>().Where(person => parked.Keys.Contains(person.Id))
            .ExecuteUpdateAsync(row => row.SetProperty(person => person.Email, person => person.Id.ToString() + Nowhere), cancel);
        foreach (var entry in context.Db.ChangeTracker.Entries<Person>().Where(entry => parked.ContainsKey(entry.Entity.Id)))
        {
            // As it is in the database now: Entity Framework orders what it saves by such values, and finds no order for a swap.
            var email = entry.Property(person => person.Email);
            email.OriginalValue = $"{entry.Entity.Id}{Nowhere}";
            if (email.CurrentValue == parked[entry.Entity.Id])
                email.CurrentValue = email.OriginalValue;
        }
    }

    /// <summary>After the last record: whoever keeps an address that another got stands in the way.</summary>
    public async Task RefuseLeftAsync(CancellationToken cancel)
    {
        if (held.Count == 0)
            return;
        var left = await context.Db.AllRows<Person>().Where(person => person.Email.EndsWith(Nowhere)).Select(person => person.Id).ToListAsync(cancel);
        foreach (var id in left.Where(held.ContainsKey))
            context.Faults.Add("people.csv", 0, "email", held[id], $"the address of {ShownValue.Of(id, context)}, who keeps it: it was changed here meanwhile",
                Fixes.Write("another.person@example.org"));
    }
}
