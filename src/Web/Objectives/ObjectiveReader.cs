using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Deliverables;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Objectives;

/// <summary>Reads one outcome with all that hangs on it, as the viewer.</summary>
internal sealed class ObjectiveReader(OutcomesDb db, Reads reads, ObjectiveParts parts, DeliverablesReader deliverables)
{
    private const int MostDeliverables = 12;

    /// <exception cref="NotFound">Unknown or unseen.</exception>
    public async Task<ObjectiveModel> ReadAsync(Guid id, CancellationToken cancel)
    {
        var root = await db.Set<Objective>().AsNoTracking().Where(objective => objective.Id == id)
            .Select(objective => new { Row = objective, Unit = objective.OrgUnit!.Name, Period = objective.Period!.Name })
            .FirstOrDefaultAsync(cancel) ?? throw new NotFound("objective");
        var keyResults = await parts.KeyResultsAsync(id, cancel);
        var checkIns = await parts.CheckInsAsync(id, cancel);
        var (above, below) = (await parts.AboveAsync(root.Row.ParentObjectiveId, cancel), await parts.BelowAsync(id, cancel));
        var people = await People.ReadAsync(db,
            [root.Row.OwnerId, .. keyResults.Select(result => (Guid?)result.OwnerId), .. checkIns.Select(entry => (Guid?)entry.AuthorId), .. above.Concat(below).Select(row => (Guid?)row.OwnerId)], cancel);
        var (linked, count) = await LinkedAsync(id, cancel);
        var standing = await ObjectiveAccess.StandingAsync(db, root.Row, cancel);
        var measures = standing.IsOwner || keyResults.Any(result => result.OwnerId == db.Viewer.PersonId);
        return Model(root.Row, root.Unit, root.Period, people) with
        {
            AllowedActions = ObjectiveWho.Allowed(root.Row, standing, measures),
            WhoMay = ObjectiveWho.May(root.Row, standing, people),
            IsOwned = standing.IsOwner,
            KeyResults = [.. keyResults.Select(result => result.Shown(people, checkIns))],
            CheckIns = CheckInsShown.Entries(checkIns, keyResults, people),
            Deliverables = linked,
            DeliverableCount = count,
            Above = [.. above.Select(row => row.Row(people))],
            Below = [.. below.Select(row => row.Row(people))],
        };
    }

    private async Task<(IReadOnlyList<DeliverableRow> Rows, int Count)> LinkedAsync(Guid id, CancellationToken cancel)
    {
        var serving = reads.All<DeliverableView>().Where(view => db.Set<DeliverableLink>().Any(link => link.ObjectiveId == id && link.DeliverableId == view.Id));
        var count = await serving.CountAsync(cancel);
        var first = count == 0 ? [] : await serving.OrderBy(view => view.DueOn == null).ThenByDescending(view => view.DueOn).ThenBy(view => view.Id).Take(MostDeliverables).ToListAsync(cancel);
        return (await deliverables.RowsAsync(first, cancel), count);
    }

    private static ObjectiveModel Model(Objective row, string unit, string period, People people) => new()
    {
        Id = row.Id,
        Version = row.Version,
        Title = row.Title,
        Statement = row.OutcomeStatement,
        State = row.State.ToString(),
        Mark = Marks.Of(row.State),
        Health = row.Health is { } health ? Marks.Of(health) : null,
        HealthName = row.Health?.ToString() ?? "",
        Verdict = row.Verdict is { } verdict ? Marks.Of(verdict) : null,
        ClosingNote = row.ClosingNote ?? "",
        Owner = people.Name(row.OwnerId),
        OwnerZone = people.Zone(row.OwnerId),
        Unit = unit,
        Period = period,
        Weight = row.Weight,
        Visibility = row.Visibility.ToString(),
        Progress = row.Progress,
        Due = people.Due(row.DueOn, row.DuePrecision, row.OwnerId),
        AllowedActions = [],
    };
}
