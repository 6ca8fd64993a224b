using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;

namespace Outcomes.Web.Deliverables;

/// <summary>Reads what the form for a new deliverable offers: outcomes near the viewer, and people who may accept.</summary>
internal sealed class LogReader(OutcomesDb db, Reads reads)
{
    private const int MostOutcomes = 60;
    private const int MostPeople = 30;

    /// <param name="wanted">An outcome that is to be among them, because the viewer comes from its page.</param>
    public async Task<LogModel> ReadAsync(Guid? wanted, CancellationToken cancel)
    {
        var (me, unit) = (db.Viewer.PersonId, db.Viewer.UnitId);
        var near = Near(me, unit, wanted);
        var outcomes = await reads.All<ObjectiveView>().Where(objective => near.Contains(objective.Id))
            .OrderBy(objective => objective.Id == wanted ? 0 : objective.OwnerId == me ? 1 : objective.OrgUnitId == unit ? 2 : 3)
            .ThenByDescending(objective => objective.DueOn).ThenBy(objective => objective.Title).ThenBy(objective => objective.Id)
            .Take(MostOutcomes)
            .Select(objective => new { objective.Id, objective.Title, objective.OwnerId, Unit = objective.OrgUnitName })
            .ToListAsync(cancel);
        return new LogModel([.. outcomes.Select(row => new OutcomeChoice(row.Id, row.Title, row.OwnerId == me ? "Yours" : row.Unit ?? ""))], await LikelyAsync(cancel));
    }

    // The newest of each kind: to order all that are open in the organisation by how near they are would read them all.
    private IQueryable<Guid> Near(Guid? me, Guid? unit, Guid? wanted)
    {
        var open = reads.All<ObjectiveView>()
            .Where(objective => objective.State == ObjectiveState.Draft || objective.State == ObjectiveState.Proposed || objective.State == ObjectiveState.Active);
        return reads.All<ObjectiveView>().Where(objective => objective.Id == wanted).Select(objective => objective.Id)
            .Union(Newest(open.Where(objective => objective.OwnerId == me)))
            .Union(Newest(open.Where(objective => objective.OrgUnitId == unit)))
            .Union(Newest(open));
    }

    private static IQueryable<Guid> Newest(IQueryable<ObjectiveView> open) =>
        open.OrderByDescending(objective => objective.DueOn).ThenBy(objective => objective.Title).ThenBy(objective => objective.Id).Take(MostOutcomes)
            .Select(objective => objective.Id);

    /// <summary>People above and beside the viewer, by e-mail and name.</summary>
    public async Task<IReadOnlyList<(string Email, string Name)>> LikelyAsync(CancellationToken cancel)
    {
        var (me, unit) = (db.Viewer.PersonId, db.Viewer.UnitId);
        var near = reads.All<PersonView>().Where(person => person.OrgUnitId == unit).Select(person => person.Id)
            .Union(db.Set<ManagerClosure>().Where(row => row.DescendantId == me).Select(row => row.AncestorId));
        var rows = await reads.All<PersonView>().Where(person => near.Contains(person.Id) && person.Id != me && person.Status != PersonStatus.Left)
            .OrderBy(person => person.SortName).ThenBy(person => person.Id).Take(MostPeople)
            .Select(person => new { person.Email, person.DisplayName })
            .ToListAsync(cancel);
        return [.. rows.Select(row => (row.Email ?? "", row.DisplayName))];
    }
}
