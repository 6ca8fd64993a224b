using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Database.Import;

/// <summary>
/// Looks at managers, units and objectives as they stand after writing. The files have no cycle, but a change of theirs and an edit made here
/// can close one together; closures over it would never end.
/// </summary>
internal static class ParentCycles
{
    public static async Task RefuseAsync(ImportContext context, CancellationToken cancel)
    {
        var (db, today) = (context.Db, context.Today);
        var units = await db.AllRows<OrgUnit>().Where(unit => unit.ParentId != null).Select(unit => new { unit.Id, Above = unit.ParentId }).ToListAsync(cancel);
        Refuse(context, "teams.csv", "parent_team_id", units.ToDictionary(unit => unit.Id, unit => unit.Above ?? default));
        var lines = await db.Set<ReportingLine>()
            .Where(line => line.Kind == LineKind.Primary && line.ValidFrom <= today && (line.ValidTo == null || line.ValidTo >= today))
            .OrderBy(line => line.ValidFrom).Select(line => new { line.PersonId, line.ManagerId }).ToListAsync(cancel);
        Refuse(context, "people.csv", "manager_employee_id", lines.GroupBy(line => line.PersonId)
            .ToDictionary(line => line.Key, line => line.Last().ManagerId));
        var objectives = await db.AllRows<Objective>().Where(objective => objective.ParentObjectiveId != null)
            .Select(objective => new { objective.Id, Above = objective.ParentObjectiveId }).ToListAsync(cancel);
        Refuse(context, "objectives.csv", "parent_objective_id", objectives.ToDictionary(objective => objective.Id, objective => objective.Above ?? default));
    }

    private static void Refuse(ImportContext context, string file, string column, Dictionary<Guid, Guid> above)
    {
        var seen = new Dictionary<Guid, int>();
        var walk = 0;
        foreach (var start in above.Keys)
        {
            walk++;
            var at = start;
            while (seen.TryAdd(at, walk) && above.TryGetValue(at, out var next))
                at = next;
            if (seen[at] != walk || !above.ContainsKey(at) || !Leads(above, at))
                continue;
            var name = ShownValue.Of(at, context);
            context.Faults.Add(
                file, 0, column, name, "together with what was changed here meanwhile this closes a cycle", $"Leave {column} of \"{name}\" as it is here.");
        }
    }

    /// <summary>Whether the way up from here comes back.</summary>
    private static bool Leads(Dictionary<Guid, Guid> above, Guid start)
    {
        var at = above[start];
        for (var steps = 0; steps < above.Count && at != start; steps++)
            if (!above.TryGetValue(at, out at))
                return false;
        return at == start;
    }
}
