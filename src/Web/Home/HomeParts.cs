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
    private const int Most = 60;
    private const int SoonDays = 14;
    private const int MostWords = 4;

    public async Task<FoundHome> ReadAsync(Guid me, DateOnly today, CancellationToken cancel)
    {
        var dependencies = await DependenciesAsync(me, cancel);
        return new FoundHome(
            await DeliverablesAsync(me, today.AddDays(SoonDays), cancel), await MineAsync(me, cancel), await ToApproveAsync(me, cancel),
            [.. dependencies.Where(line => line.IsAsked && line.ProviderId == me)],
            [.. dependencies.Where(line => line.ConsumerId == me && line.ProviderId != me)],
            await WordsAsync(me, cancel));
    }

    private async Task<IReadOnlyList<HomeDeliverable>> DeliverablesAsync(Guid me, DateOnly soon, CancellationToken cancel) =>
        await reads.All<DeliverableView>()
            .Where(view => (view.State == DeliverableState.Submitted && (view.OutcomeOwnerId == me || view.ProducerId == me))
                || (view.State == DeliverableState.ChangesRequested && view.ProducerId == me)
                || (view.State == DeliverableState.Committed && view.ProducerId == me && view.DueOn <= soon))
            .OrderBy(view => view.DueOn).ThenBy(view => view.Id).Take(Most)
            .Select(view => new HomeDeliverable(view.Id, view.Title, view.State, view.Revision, view.ProducerId, view.OutcomeOwnerId, view.DueOn, view.DuePrecision))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<(ObjectiveView Row, DateOnly? LastOn)>> MineAsync(Guid me, CancellationToken cancel)
    {
        var open = ObjectiveStates.Open;
        var mine = await reads.All<ObjectiveView>().Where(objective => objective.OwnerId == me && open.Contains(objective.State))
            .OrderBy(objective => objective.DueOn).ThenBy(objective => objective.Id).Take(Most).ToListAsync(cancel);
        var ids = mine.Select(row => row.Id).ToList();
        var last = await db.Set<CheckIn>().Where(entry => ids.Contains(entry.ObjectiveId)).GroupBy(entry => entry.ObjectiveId)
            .Select(same => new { same.Key, At = same.Max(entry => entry.CreatedAt) }).ToDictionaryAsync(row => row.Key, row => row.At, cancel);
        return [.. mine.Select(row => (row, last.TryGetValue(row.Id, out var at) ? DateOnly.FromDateTime(at) : (DateOnly?)null))];
    }

    private async Task<IReadOnlyList<ObjectiveView>> ToApproveAsync(Guid me, CancellationToken cancel) =>
        await reads.All<ObjectiveView>()
            .Where(objective => objective.State == ObjectiveState.Proposed && objective.OwnerId != me
                && (db.Set<OrgUnit>().Any(unit => unit.Id == objective.OrgUnitId && unit.HeadId == me) || db.Set<ManagerClosure>().Any(row => row.AncestorId == me && row.DescendantId == objective.OwnerId && row.Depth == 1)))
            .OrderBy(objective => objective.DueOn).ThenBy(objective => objective.Id).Take(Most).ToListAsync(cancel);

    private async Task<IReadOnlyList<HomeDependency>> DependenciesAsync(Guid me, CancellationToken cancel)
    {
        var lines = reads.All<DependencyView>()
            .Where(line => (line.State == DependencyState.Proposed || line.State == DependencyState.Agreed)
                && (line.ProviderPersonId == me || db.Set<Deliverable>().Any(waiting => waiting.Id == line.ConsumerDeliverableId && waiting.ProducerId == me)))
            .OrderBy(line => line.NeededBy).ThenBy(line => line.Id).Take(Most);
        // Whoever provides may not see what waits: its row is absent then, and the dependency stays.
        return await lines
            .LeftJoin(db.Set<Deliverable>(), line => line.ConsumerDeliverableId, waiting => waiting.Id, (line, waiting) => new HomeDependency(
                (Guid?)waiting!.Id, waiting!.Title, (Guid?)waiting!.ProducerId, line.ProviderPersonId, line.NeededBy, line.State == DependencyState.Proposed))
            .ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<HomeWords>> WordsAsync(Guid me, CancellationToken cancel)
    {
        var unit = db.Viewer.UnitId;
        return await db.Set<CheckIn>()
            .Where(entry => entry.Objective!.OrgUnitId == unit && entry.AuthorId != me && entry.Narrative != "" && !db.Set<CheckIn>().Any(later => later.SupersedesId == entry.Id))
            .OrderByDescending(entry => entry.CreatedAt).ThenBy(entry => entry.Id).Take(MostWords)
            .Select(entry => new HomeWords(DateOnly.FromDateTime(entry.CreatedAt), entry.AuthorId, entry.ObjectiveId, entry.Objective!.Title, entry.Objective.Health, entry.Narrative))
            .ToListAsync(cancel);
    }
}
