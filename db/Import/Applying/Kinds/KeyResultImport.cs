using Microsoft.EntityFrameworkCore;
using Outcomes.Database.Import.Files;
using Outcomes.Database.Import.Judging;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Database.Import;

/// <summary>Key results of the objectives. One stays with its objective for good: its check-ins and progress belong there.</summary>
internal sealed class KeyResultImport(ImportContext context) : FileImport<KeyResultRow>(context, KeyResultRow.Layout)
{
    private static readonly Field<KeyResultHistory>[] Fields =
    [
        new("title", key => key.Title, (here, now) => here with { Title = now.Title }),
        new("unit", key => key.Numbers.Unit, (here, now) => here with { Numbers = here.Numbers with { Unit = now.Numbers.Unit } }),
        new("baseline", key => key.Numbers.Baseline, (here, now) => Turned(here with { Numbers = here.Numbers with { Baseline = now.Numbers.Baseline } })),
        new("target", key => key.Numbers.Target, (here, now) => Turned(here with { Numbers = here.Numbers with { Target = now.Numbers.Target } })),
        new("current", key => key.Current, (here, now) => here with { Current = now.Current }),
    ];

    protected override bool AsksRowsHere => true;

    protected override async Task AddAsync(IReadOnlyList<KeyResultRow> rows, CancellationToken cancel)
    {
        TouchesRowsHere = true;
        var objectives = await ObjectivesAsync([.. rows.Select(row => Context.Objectives[row.ObjectiveId].Id)], cancel);
        foreach (var row in rows)
        {
            var told = Draft(row, Context.NewId());
            objectives[Context.Objectives[row.ObjectiveId].Id].PutKeyResultFromHistory(told);
            Remember(row, told.Id);
        }
    }

    protected override async Task ChangeAsync(IReadOnlyList<ChangedRow<KeyResultRow>> rows, CancellationToken cancel)
    {
        var objectives = await ObjectivesAsync([.. rows.Select(row => Context.Objectives[row.Before.ObjectiveId].Id)], cancel);
        foreach (var row in rows)
        {
            if (row.Now.ObjectiveId != row.Before.ObjectiveId)
                Context.Faults.Add(
                    KeyResultRow.Layout.File, row.Now.Cells.Line, "objective_id", row.Now.ObjectiveId,
                    "a key result stays with its objective; another one needs another id", Fixes.Write(row.Before.ObjectiveId));
            var objective = objectives.GetValueOrDefault(Context.Objectives[row.Before.ObjectiveId].Id);
            if (objective?.KeyResults.FirstOrDefault(known => known.Id == row.Known.EntityId) is not { } key)
            {
                SettleDeleted(row.Now);
                continue;
            }

            var here = key.ToHistory();
            var merged = ThreeWay.Merge(Fields, Draft(row.Before, key.Id), Draft(row.Now, key.Id), here);
            if (merged.Taken > 0)
                objective.PutKeyResultFromHistory(merged.Draft);
            Settle(row, merged, here, key.Id);
        }
    }

    private Task<Dictionary<Guid, Objective>> ObjectivesAsync(HashSet<Guid> ids, CancellationToken cancel) =>
        Context.Db.AllRows<Objective>().AsTracking().Include(objective => objective.KeyResults)
            .Where(objective => ids.Contains(objective.Id)).ToDictionaryAsync(objective => objective.Id, cancel);

    public static KeyResultHistory Draft(KeyResultRow row, Guid id)
    {
        var numbers = new KeyResultNumbers(KeyResultKind.Increase, row.Unit.Length > 0 ? row.Unit : null, row.Baseline, Target: row.Target);
        return Turned(new KeyResultHistory { Id = id, Title = row.Title, Numbers = numbers, Current = row.Current });
    }

    /// <summary>A key result falls when it starts above its target. A range or a yes-or-no that was made here stays one.</summary>
    private static KeyResultHistory Turned(KeyResultHistory key)
    {
        if (key.Numbers.Kind is not (KeyResultKind.Increase or KeyResultKind.Decrease))
            return key;
        var kind = key.Numbers.Baseline > key.Numbers.Target ? KeyResultKind.Decrease : KeyResultKind.Increase;
        return key with { Numbers = key.Numbers with { Kind = kind } };
    }
}
