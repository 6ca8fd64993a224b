using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Objectives;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Directory;

/// <summary>Reads one unit, what lies in it and what it is after. Six statements.</summary>
internal sealed class UnitReader(Reads reads, ObjectivesReader objectives)
{
    private const int MostBelow = 60;
    private const int MostOutcomes = 25;

    /// <exception cref="NotFound">Unknown.</exception>
    public async Task<UnitModel> ReadAsync(Guid id, CancellationToken cancel)
    {
        var view = await reads.FindAsync<OrgUnitView>(id, cancel);
        var below = await reads.All<OrgUnitView>().Where(unit => unit.ParentId == id).OrderBy(unit => unit.Name).ThenBy(unit => unit.Id).Take(MostBelow)
            .Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel);
        var count = await reads.All<PersonView>().CountAsync(person => person.OrgUnitId == id && person.Status != PersonStatus.Left, cancel);
        var open = ObjectiveStates.Open;
        var outcomes = await reads.All<ObjectiveView>().Where(objective => objective.OrgUnitId == id && open.Contains(objective.State))
            .OrderBy(objective => objective.DueOn).ThenBy(objective => objective.Id).Take(MostOutcomes).ToListAsync(cancel);
        var people = await People.ReadAsync(reads, [view.HeadId], cancel);
        return new UnitModel(
            id, view.Version, view.Name, view.Mission, view.ParentId is { } parent ? (parent, view.ParentName ?? "?") : null, people.Name(view.HeadId),
            [.. below.Select(unit => (unit.Id, unit.Name))], count, await objectives.RowsAsync(outcomes, cancel));
    }
}
