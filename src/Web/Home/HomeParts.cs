using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;

namespace Outcomes.Web.Home;

/// <summary>Reads what the first page is made from, one statement for each kind.</summary>
internal sealed class HomeParts(OutcomesDb db, Reads reads)
{
    /// <summary>Of each kind; the page says where the others are.</summary>
    public const int Most = 60;

    private const int SoonDays = 14;
    private const int MostWords = 4;

    public async Task<FoundHome> ReadAsync(Guid me, DateOnly today, CancellationToken cancel)
    {
        var dependencies = await DependenciesAsync(me, cancel);
        return new FoundHome(
            await DeliverablesAsync(me, today.AddDays(SoonDays), cancel), await MineAsync(me, cancel), await ToApproveAsync(me, cancel), await OrphanedAsync(me, cancel),
            [.. dependencies.Where(line => line.IsAsked && line.ProviderId == me)],
            [.. dependencies.Where(line => line.ConsumerId == me && line.ProviderId != me)],
            await WordsAsync(me, cancel));
    }

    private async Task<IReadOnlyList<HomeDeliverable>> DeliverablesAsync(Guid me, DateOnly soon, CancellationToken cancel) =>
        await FirstAsync(reads.All<DeliverableView>()
            .Where(view => (view.State == DeliverableState.Submitted && (view.OutcomeOwnerId == me || view.ProducerId == me))
                || (view.State == DeliverableState.ChangesRequested && view.ProducerId == me)
                || (view.State == DeliverableState.Committed && view.ProducerId == me && view.DueOn <= soon)), cancel);

    private async Task<IReadOnlyList<HomeDeliverable>> OrphanedAsync(Guid me, CancellationToken cancel) =>
        await FirstAsync(reads.All<DeliverableView>()
            .Where(view => view.NeedsNewOwner && db.Set<ManagerClosure>().Any(row => row.AncestorId == me && row.DescendantId == view.ProducerId && row.Depth == 1)), cancel);

    private static async Task<IReadOnlyList<HomeDeliverable>> FirstAsync(IQueryable<DeliverableView> views, CancellationToken cancel) =>
        await views.OrderBy(view => view.DueOn).ThenBy(view => view.Id).Take(Most)
            .Select(view => new HomeDeliverable(view.Id, view.Title, view.State, view.Revision, view.ProducerId, view.OutcomeOwnerId, view.DueOn, view.DuePrecision))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<(ObjectiveView Row, DateOnly? LastOn)>> MineAsync(Guid me, CancellationToken cancel)
    {
        var open = ObjectiveStates.Open;
        var mine = await reads.All<ObjectiveView>().Where(objective => objective.OwnerId == me && open.Contains(objective.State))
            .OrderBy(objective => objective.DueOn).ThenBy(objective => objective.Id).Take(Most).ToListAsync(cancel);
        var ids = mine.Select(row => row.Id).ToList();
        var last = await reads.All<CheckInView>().Where(entry => ids.Contains(entry.ObjectiveId)).GroupBy(entry => entry.ObjectiveId)
            .Select(same => new { same.Key, On = same.Max(entry => entry.CreatedOn) }).ToDictionaryAsync(row => row.Key, row => row.On, cancel);
        return [.. mine.Select(row => (row, last.TryGetValue(row.Id, out var on) ? on : (DateOnly?)null))];
    }

    private async Task<IReadOnlyList<ObjectiveView>> ToApproveAsync(Guid me, CancellationToken cancel)
    {
        var units = reads.All<OrgUnitView>();
        return await reads.All<ObjectiveView>()
            .Where(objective => objective.State == ObjectiveState.Proposed && objective.OwnerId != me
                && (units.Any(unit => unit.Id == objective.OrgUnitId && unit.HeadId == me) || db.Set<ManagerClosure>().Any(row => row.AncestorId == me && row.DescendantId == objective.OwnerId && row.Depth == 1)))
            .OrderBy(objective => objective.DueOn).ThenBy(objective => objective.Id).Take(Most).ToListAsync(cancel);
    }

    // Whoever provides may not see what waits: its title and who waits are absent then, and the dependency stays.
    private async Task<IReadOnlyList<HomeDependency>> DependenciesAsync(Guid me, CancellationToken cancel)
    {
        // Asked apart, each begins with the few of one person; "or" begins with all that are open.
        var asked = db.Set<Dependency>().Where(line => line.ProviderPersonId == me).Select(line => line.Id);
        var mine = db.Set<Deliverable>().Where(view => view.ProducerId == me).Select(view => view.Id);
        var near = asked.Union(db.Set<Dependency>().Where(line => mine.Contains(line.ConsumerDeliverableId)).Select(line => line.Id));
        return await reads.All<DependencyView>()
            .Where(line => near.Contains(line.Id) && (line.State == DependencyState.Proposed || line.State == DependencyState.Agreed))
            .OrderBy(line => line.NeededBy).ThenBy(line => line.Id).Take(Most)
            .Select(line => new HomeDependency(
                line.Id, line.ConsumerDeliverableId, line.ConsumerTitle, line.ConsumerPersonId, line.ProviderPersonId, line.NeededBy, line.State == DependencyState.Proposed))
            .ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<HomeWords>> WordsAsync(Guid me, CancellationToken cancel)
    {
        var unit = db.Viewer.UnitId;
        var corrections = reads.All<CheckInView>();
        return await reads.All<ObjectiveView>().Where(objective => objective.OrgUnitId == unit)
            .Join(reads.All<CheckInView>(), objective => objective.Id, entry => entry.ObjectiveId, (objective, entry) => new { objective, entry })
            .Where(row => row.entry.AuthorId != me && row.entry.Narrative != "" && !corrections.Any(later => later.SupersedesId == row.entry.Id))
            .OrderByDescending(row => row.entry.CreatedOn).ThenBy(row => row.entry.Id).Take(MostWords)
            .Select(row => new HomeWords(row.entry.CreatedOn, row.entry.AuthorId, row.entry.ObjectiveId, row.objective.Title, row.objective.Health, row.entry.Narrative ?? ""))
            .ToListAsync(cancel);
    }
}
