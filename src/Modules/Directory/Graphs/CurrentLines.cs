using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Brings current managers and the closure in line with the reporting lines that are valid on a day.</summary>
internal static class CurrentLines
{
    /// <summary>Several people at once: all leave their old places before any takes a new one, so that two may change places.</summary>
    /// <param name="people">Tracked, with their lines loaded. Saved here.</param>
    public static async Task ApplyAsync(OutcomesDb db, IReadOnlyList<Person> people, DateOnly today, CancellationToken cancel)
    {
        var moving = people.Where(person => person.ManagerId != person.PrimaryManagerOn(today)).ToList();
        foreach (var person in moving) await ManagerGraph.DetachAsync(db, person.Id, cancel);
        foreach (var person in moving) person.TakeManager(today);
        await db.SaveChangesAsync(cancel);
        foreach (var person in moving)
            if (person.ManagerId is { } manager) await ManagerGraph.AttachAsync(db, person.Id, manager, cancel);
        foreach (var person in people) await DottedLines.SetAsync(db, person.Id, person.DottedManagersOn(today), cancel);
    }
}
