using Microsoft.EntityFrameworkCore;
using Outcomes.Database.Import.Files;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Database.Import;

/// <summary>Objectives, and a period for each pair of start and end.</summary>
internal sealed class ObjectiveImport(ImportContext context, RowsAhead<KeyResultRow> keyResults) : FileImport<ObjectiveRow>(context, ObjectiveRow.Layout)
{
    private static readonly Field<ObjectiveHistory>[] Fields =
    [
        new("title", objective => objective.Title, (here, now) => here with { Title = now.Title }),
        new("outcome", objective => objective.OutcomeStatement, (here, now) => here with { OutcomeStatement = now.OutcomeStatement }),
        new("owner_employee_id", objective => objective.OwnerId, (here, now) => here with { OwnerId = now.OwnerId, TimeZoneId = now.TimeZoneId }),
        new("team_id", objective => objective.OrgUnitId, (here, now) => here with { OrgUnitId = now.OrgUnitId }),
        new("parent_objective_id", objective => objective.ParentObjectiveId, (here, now) => here with { ParentObjectiveId = now.ParentObjectiveId }),
        new("period_start", objective => objective.PeriodId, (here, now) => here with { PeriodId = now.PeriodId }),
        new("period_end", objective => objective.DueOn, (here, now) => here with { DueOn = now.DueOn }),
        new("status", objective => (objective.State, objective.Verdict), (here, now) => here with { State = now.State, Verdict = now.Verdict }),
    ];

    protected override string ParentOf(ObjectiveRow row) => row.ParentObjectiveId;

    protected override bool IsKnown(string key) => Context.Objectives.ContainsKey(key);

    protected override Task AddAsync(IReadOnlyList<ObjectiveRow> rows, CancellationToken cancel)
    {
        foreach (var row in rows)
            Context.Objectives[row.Key] = new ObjectiveFacts(Context.NewId(), row.PeriodEndsOn < Context.Today);
        foreach (var row in rows)
        {
            var (id, wasPast) = Context.Objectives[row.Key];
            var objective = Objective.FromHistory(Draft(row, id, wasPast));
            Context.Writer.Add(objective);
            Remember(row, id, wasPast);
            foreach (var key in keyResults.TakeOf(row.Key))
                Context.Remember(KeyResultRow.Layout, key, objective.PutKeyResultFromHistory(KeyResultImport.Draft(key, Context.NewId())).Id);
        }

        return Task.CompletedTask;
    }

    protected override async Task ChangeAsync(IReadOnlyList<ChangedRow<ObjectiveRow>> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.Known.EntityId).ToList();
        var objectives = await Context.Db.AllRows<Objective>().AsTracking().Where(objective => ids.Contains(objective.Id))
            .ToDictionaryAsync(objective => objective.Id, cancel);
        foreach (var row in rows)
        {
            if (!objectives.TryGetValue(row.Known.EntityId, out var objective))
            {
                SettleDeleted(row.Now);
                continue;
            }

            var here = objective.ToHistory(Context.Facts[objective.OwnerId].ZoneId);
            var (before, now) = (Draft(row.Before, objective.Id, row.Known.WasPast), Draft(row.Now, objective.Id, row.Known.WasPast));
            var merged = ThreeWay.Merge(Fields, before, now, here);
            if (merged.Taken > 0)
                objective.ReplaceFromHistory(merged.Draft);
            Settle(row, merged, here, objective.Id);
        }
    }

    private ObjectiveHistory Draft(ObjectiveRow row, Guid id, bool wasPast)
    {
        var (state, verdict) = FileWords.ObjectiveOf(row.Status, wasPast);
        return new ObjectiveHistory
        {
            Id = id,
            Title = row.Title,
            OutcomeStatement = row.Outcome,
            OwnerId = Context.People[row.OwnerEmployeeId],
            OrgUnitId = Context.Teams[row.TeamId],
            PeriodId = PeriodOf(row),
            ParentObjectiveId = row.ParentObjectiveId.Length > 0 ? Context.Objectives[row.ParentObjectiveId].Id : null,
            State = state,
            Verdict = verdict,
            DueOn = row.PeriodEndsOn,
            TimeZoneId = Context.FactsOf(row.OwnerEmployeeId).ZoneId,
        };
    }

    private Guid PeriodOf(ObjectiveRow row)
    {
        var days = (row.PeriodStartsOn, row.PeriodEndsOn);
        if (Context.Periods.TryGetValue(days, out var known))
            return known;
        var period = Period.FromHistory(Context.NewId(), PeriodNames.Of(row.PeriodStartsOn, row.PeriodEndsOn), row.PeriodStartsOn, row.PeriodEndsOn);
        Context.Writer.Add(period);
        return Context.Periods[days] = period.Id;
    }
}
