using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
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
        var view = await reads.FindAsync<ObjectiveView>(id, cancel);
        var (keyResults, checkIns) = (await parts.KeyResultsAsync(id, cancel), await parts.CheckInsAsync(id, cancel));
        var (above, below) = (await parts.AboveAsync(view.ParentObjectiveId, cancel), await parts.BelowAsync(id, cancel));
        var remarks = await parts.CommentsAsync(id, cancel);
        var people = await People.ReadAsync(reads,
            [
                view.OwnerId, .. keyResults.Select(result => (Guid?)result.OwnerId), .. checkIns.Select(entry => (Guid?)entry.AuthorId),
                .. above.Concat(below).Select(row => (Guid?)row.OwnerId), .. remarks.Select(remark => (Guid?)remark.AuthorId),
            ], cancel);
        var (linked, count) = await LinkedAsync(id, cancel);
        var me = db.Viewer.PersonId;
        return Model(view, people) with
        {
            AllowedActions = ObjectiveWho.Allowed(view, keyResults, me),
            WhoMay = ObjectiveWho.May(view, me, people),
            IsOwned = view.OwnerId == me,
            IsWritten = await IsWrittenAsync(view, me, cancel),
            KeyResults = [.. keyResults.Select(result => KeyResultShown.Of(result, checkIns, people))],
            CheckIns = CheckInsShown.Entries(checkIns, keyResults, people, view.State == ObjectiveState.Active ? me : null),
            Remarks = [.. remarks.Select(remark => new HappenedEntry(remark.On, people.Name(remark.AuthorId), remark.Text))],
            Deliverables = linked,
            DeliverableCount = count,
            Above = [.. above.Select(row => ObjectiveRow.Of(row, people))],
            Below = [.. below.Select(row => ObjectiveRow.Of(row, people))],
        };
    }

    private async Task<(IReadOnlyList<DeliverableRow> Rows, int Count)> LinkedAsync(Guid id, CancellationToken cancel)
    {
        var serving = DeliverableSelection.Serving(reads.All<DeliverableView>(), reads, id);
        var count = await serving.CountAsync(cancel);
        var first = count == 0
            ? []
            : await serving.OrderBy(view => view.DueOn == null).ThenByDescending(view => view.DueOn).ThenBy(view => view.Id).Take(MostDeliverables).ToListAsync(cancel);
        return (await deliverables.RowsAsync(first, cancel), count);
    }

    private async Task<bool> IsWrittenAsync(ObjectiveView view, Guid? me, CancellationToken cancel) => me is not null && (view.OwnerId == me
        || (view.Visibility != Visibility.Private && await db.Set<ManagerClosure>().AnyAsync(row => row.AncestorId == me && row.DescendantId == view.OwnerId && row.Depth == 1, cancel)));

    private static ObjectiveModel Model(ObjectiveView view, People people) => new()
    {
        Id = view.Id,
        Version = view.Version,
        Title = view.Title,
        Statement = view.OutcomeStatement ?? "",
        State = view.State.ToString(),
        Mark = Marks.Of(view.State),
        Health = view.Health is { } health ? Marks.Of(health) : null,
        HealthName = view.Health?.ToString() ?? "",
        Verdict = view.Verdict is { } verdict ? Marks.Of(verdict) : null,
        ClosingNote = view.ClosingNote ?? "",
        Owner = people.Name(view.OwnerId),
        OwnerZone = people.Zone(view.OwnerId),
        Unit = view.OrgUnitName ?? "",
        Period = view.PeriodName ?? "",
        PeriodId = view.PeriodId,
        Kind = view.Kind.ToString(),
        ParentId = view.ParentObjectiveId,
        AlignedKeyResultId = view.AlignedKeyResultId,
        Weight = view.Weight,
        Visibility = view.Visibility.ToString(),
        Progress = view.Progress,
        Due = people.Due(view.DueOn, view.DuePrecision, view.OwnerId),
        AllowedActions = [],
    };
}
