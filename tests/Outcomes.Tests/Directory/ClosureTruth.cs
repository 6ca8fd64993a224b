using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Tests.Objectives;
using Xunit;
using static Outcomes.Tests.Objectives.MerrowStory;

namespace Outcomes.Tests.Directory;

/// <summary>Both closures of a story's company by plain loops over units and lines, sharing nothing with the code that keeps them.</summary>
internal static class ClosureTruth
{
    public static async Task AssertAsync(MerrowStory story, DateOnly today)
    {
        await using var db = story.AsSystem();
        Guid[] units = [story.Merrow, story.Coastal, story.Sensors, story.Buoys, story.Forecasts];
        var parents = await db.Set<OrgUnit>().Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.ParentId, Cancel);
        var keptUnits = await db.Set<OrgUnitClosure>().Where(row => units.Contains(row.DescendantId)).ToListAsync(Cancel);
        Assert.Equal(UnitsOf(parents).Order(), keptUnits.Select(row => (row.AncestorId, row.DescendantId, row.Depth)).Order());

        Guid[] people = [story.Misaki, story.Jakob, story.Amina, story.Teuea, story.Oumar, story.Ines, story.Priya, story.Noor, story.Kofi, story.Lena, story.Ada];
        var lines = (await db.Set<ReportingLine>().Where(line => people.Contains(line.PersonId)).ToListAsync(Cancel))
            .Where(line => line.ValidFrom <= today && (line.ValidTo is null || line.ValidTo >= today)).ToList();
        var keptManagers = await db.Set<ManagerClosure>().Where(row => people.Contains(row.DescendantId)).ToListAsync(Cancel);
        Assert.Equal(ManagersOf(people, lines).Order(), keptManagers.Select(row => (row.AncestorId, row.DescendantId, row.Depth)).Order());
    }

    private static IEnumerable<(Guid, Guid, int)> UnitsOf(Dictionary<Guid, Guid?> parents)
    {
        foreach (var unit in parents.Keys)
        {
            var depth = 0;
            for (Guid? above = unit; above is { } id; above = parents[id]) yield return (id, unit, depth++);
        }
    }

    private static IEnumerable<(Guid, Guid, int)> ManagersOf(Guid[] people, List<ReportingLine> lines)
    {
        var primary = lines.Where(line => line.Kind == LineKind.Primary).ToDictionary(line => line.PersonId, line => line.ManagerId);
        foreach (var person in people)
        {
            var found = lines.Where(line => line.Kind == LineKind.Dotted && line.PersonId == person).Select(line => line.ManagerId).Distinct().ToDictionary(id => id, _ => 1);
            var depth = 1;
            for (var at = person; primary.TryGetValue(at, out var manager); at = manager, depth++) found.TryAdd(manager, depth);
            foreach (var (manager, deep) in found) yield return (manager, person, deep);
        }
    }
}
