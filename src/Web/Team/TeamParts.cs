using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;

namespace Outcomes.Web.Team;

/// <summary>Reads what the page of a team is made from, one statement for each kind.</summary>
/// <remarks>What is on either side of the team is asked apart and united: each half begins with the few of the team, where "or" would begin with everybody's.</remarks>
internal sealed class TeamParts(OutcomesDb db, Reads reads)
{
    private const int Most = 25;
    private const int LatelyDays = 30;
    private const int QuarterDays = 90;

    private IReadOnlyList<Guid>? found;

    /// <summary>Who report to somebody directly, by a dotted line too; an access table says it, as it says it to the rules.</summary>
    /// <remarks>Read once: they are tens, and a database that is told whom it is about begins with them.</remarks>
    private async Task<IReadOnlyList<Guid>> TeamAsync(Guid manager, CancellationToken cancel) => found ??=
        await db.Set<ManagerClosure>().Where(line => line.AncestorId == manager && line.Depth == 1).OrderBy(line => line.DescendantId).Select(line => line.DescendantId).ToListAsync(cancel);

    public async Task<(IReadOnlyList<PersonView> Page, int Total)> PeopleAsync(Guid manager, int page, CancellationToken cancel)
    {
        var team = await TeamAsync(manager, cancel);
        var people = reads.All<PersonView>().Where(person => team.Contains(person.Id) && person.Status != PersonStatus.Left);
        return (
            await people.OrderBy(person => person.SortName).ThenBy(person => person.Id).Skip((page - 1) * TeamModel.PageSize).Take(TeamModel.PageSize).ToListAsync(cancel),
            await people.CountAsync(cancel));
    }

    public async Task<IReadOnlyList<ObjectiveView>> OutcomesAsync(IReadOnlyList<Guid> people, CancellationToken cancel)
    {
        var open = ObjectiveStates.Open;
        return await reads.All<ObjectiveView>().Where(objective => people.Contains(objective.OwnerId) && open.Contains(objective.State))
            .OrderBy(objective => objective.DueOn).ThenBy(objective => objective.Id).ToListAsync(cancel);
    }

    /// <summary>By person: how much was accepted in the last ninety days, and how much waits for acceptance.</summary>
    public async Task<IReadOnlyDictionary<Guid, (int Accepted, int Waiting)>> CountsAsync(IReadOnlyList<Guid> people, DateOnly today, CancellationToken cancel)
    {
        var since = today.AddDays(-QuarterDays);
        var rows = await reads.All<DeliverableView>()
            .Where(view => people.Contains(view.ProducerId) && (view.State == DeliverableState.Submitted || (view.State == DeliverableState.Accepted && view.AcceptedOn >= since)))
            .GroupBy(view => new { view.ProducerId, view.State }).Select(same => new { same.Key.ProducerId, same.Key.State, Count = same.Count() }).ToListAsync(cancel);
        return rows.GroupBy(row => row.ProducerId).ToDictionary(same => same.Key, same => (
            same.Where(row => row.State == DeliverableState.Accepted).Sum(row => row.Count), same.Where(row => row.State == DeliverableState.Submitted).Sum(row => row.Count)));
    }

    /// <summary>What waits for acceptance, is overdue, or has lost its owner.</summary>
    public async Task<IReadOnlyList<DeliverableView>> StuckAsync(Guid manager, CancellationToken cancel)
    {
        var team = await TeamAsync(manager, cancel);
        var made = reads.All<DeliverableView>()
            .Where(view => team.Contains(view.ProducerId) && (view.State == DeliverableState.Submitted || view.NeedsNewOwner || view.IsOverdue)).Select(view => view.Id);
        var accepts = reads.All<DeliverableView>()
            .Where(view => view.OutcomeOwnerId != null && team.Contains(view.OutcomeOwnerId.Value) && view.State == DeliverableState.Submitted).Select(view => view.Id);
        var near = made.Union(accepts);
        return await reads.All<DeliverableView>().Where(view => near.Contains(view.Id))
            .OrderBy(view => view.DueOn == null).ThenBy(view => view.DueOn).ThenBy(view => view.Id).Take(Most).ToListAsync(cancel);
    }

    /// <summary>Open ones of the team on either side, and those that broke lately.</summary>
    public async Task<IReadOnlyList<DependencyView>> DependenciesAsync(Guid manager, DateOnly today, CancellationToken cancel)
    {
        var team = await TeamAsync(manager, cancel);
        var since = today.AddDays(-LatelyDays);
        var made = db.Set<Deliverable>().Where(deliverable => team.Contains(deliverable.ProducerId)).Select(deliverable => deliverable.Id);
        var near = db.Set<Dependency>().Where(line => team.Contains(line.ProviderPersonId)).Select(line => line.Id)
            .Union(db.Set<Dependency>().Where(line => made.Contains(line.ConsumerDeliverableId)).Select(line => line.Id));
        return await reads.All<DependencyView>()
            .Where(line => line.ConsumerPersonId != null && near.Contains(line.Id)
                && (line.State == DependencyState.Proposed || line.State == DependencyState.Agreed || (line.State == DependencyState.Broken && line.UpdatedOn >= since)))
            .OrderBy(line => line.NeededBy == null).ThenBy(line => line.NeededBy).ThenBy(line => line.Id).Take(Most).ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<DeliverableView>> AcceptedAsync(Guid manager, DateOnly today, CancellationToken cancel)
    {
        var team = await TeamAsync(manager, cancel);
        var since = today.AddDays(-LatelyDays);
        return await reads.All<DeliverableView>().Where(view => team.Contains(view.ProducerId) && view.State == DeliverableState.Accepted && view.AcceptedOn >= since)
            .OrderByDescending(view => view.AcceptedOn).ThenBy(view => view.Id).Take(10).ToListAsync(cancel);
    }

    /// <summary>By deliverable: the title of the first outcome it serves.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> ServedAsync(IReadOnlyList<Guid> deliverables, CancellationToken cancel)
    {
        var links = await reads.All<DeliverableLinkView>().Where(link => deliverables.Contains(link.DeliverableId) && link.ObjectiveTitle != null)
            .OrderBy(link => link.Id).Select(link => new { link.DeliverableId, link.ObjectiveTitle }).ToListAsync(cancel);
        return links.GroupBy(link => link.DeliverableId).ToDictionary(same => same.Key, same => same.First().ObjectiveTitle ?? "");
    }
}
