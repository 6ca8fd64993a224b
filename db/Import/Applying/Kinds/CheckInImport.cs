using Microsoft.EntityFrameworkCore;
using Outcomes.Database.Import.Files;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Database.Import;

/// <summary>Check-ins, oldest first within a batch. The latest one that states a confidence gives the objective its health.
/// A changed one is superseded, never edited.</summary>
internal sealed class CheckInImport(ImportContext context) : FileImport<CheckInRow>(context, CheckInRow.Layout)
{
    protected override bool AsksRowsHere => true;

    protected override async Task AddAsync(IReadOnlyList<CheckInRow> rows, CancellationToken cancel)
    {
        TouchesRowsHere = true;
        foreach (var (objective, latest, group) in await ByObjectiveAsync(rows, row => row, cancel))
        {
            foreach (var row in group)
            {
                var told = Draft(row);
                Context.Writer.Add(objective.AddCheckInFromHistory(told));
                Remember(row, told.Id);
            }

            Judge(objective, group, latest);
        }
    }

    protected override async Task ChangeAsync(IReadOnlyList<ChangedRow<CheckInRow>> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.Known.EntityId).ToList();
        var corrected = await Context.Db.AllRows<CheckIn>().Where(row => row.SupersedesId != null && ids.Contains(row.SupersedesId.Value))
            .ToDictionaryAsync(row => row.SupersedesId ?? default, cancel);
        foreach (var (objective, latest, group) in await ByObjectiveAsync(rows, row => row.Now, cancel))
        {
            foreach (var row in group)
                Supersede(objective, row, corrected.GetValueOrDefault(row.Known.EntityId));
            Judge(objective, [.. group.Where(row => !corrected.ContainsKey(row.Known.EntityId)).Select(row => row.Now)], latest);
        }
    }

    private void Supersede(Objective objective, ChangedRow<CheckInRow> row, CheckIn? correctedHere)
    {
        Field<CheckInHistory> narrative = new("narrative", told => told.Narrative, (_, now) => now);
        if (correctedHere is not null)
        {
            var here = Draft(row.Before) with { Narrative = correctedHere.Narrative };
            Settle(row, new Merged<CheckInHistory>(here, 0, [narrative]), here, row.Known.EntityId);
            return;
        }

        var told = Draft(row.Now) with { SupersedesId = row.Known.EntityId };
        Context.Writer.Add(objective.AddCheckInFromHistory(told));
        Settle(row, new Merged<CheckInHistory>(told, 1, []), told, told.Id);
    }

    private void Judge(Objective objective, IReadOnlyList<CheckInRow> rows, DateTime? latestHere)
    {
        var latest = rows.Where(row => row.Confidence.Length > 0).MaxBy(row => row.At);
        if (latest is null || latest.At < latestHere)
            return;
        var health = FileWords.HealthOf(latest.Confidence);
        if (objective.Health != health)
            objective.ReplaceFromHistory(objective.ToHistory(Context.Facts[objective.OwnerId].ZoneId) with { Health = health });
    }

    private async Task<List<(Objective Objective, DateTime? Latest, List<T> Rows)>> ByObjectiveAsync<T>(
        IReadOnlyList<T> rows, Func<T, CheckInRow> checkIn, CancellationToken cancel)
    {
        var groups = rows.GroupBy(row => Context.Objectives[checkIn(row).ObjectiveId].Id)
            .ToDictionary(group => group.Key, group => group.OrderBy(row => checkIn(row).At).ToList());
        var ids = groups.Keys.ToList();
        var objectives = await Context.Db.AllRows<Objective>().AsTracking().Where(objective => ids.Contains(objective.Id)).OrderBy(o => o.Id)
            .ToListAsync(cancel);
        var latest = await Context.Db.AllRows<CheckIn>().Where(row => ids.Contains(row.ObjectiveId))
            .GroupBy(row => row.ObjectiveId).Select(group => new { group.Key, At = (DateTime?)group.Max(row => row.CreatedAt) })
            .ToDictionaryAsync(group => group.Key, group => group.At, cancel);
        return [.. objectives.Select(objective => (objective, latest.GetValueOrDefault(objective.Id), groups[objective.Id]))];
    }

    private CheckInHistory Draft(CheckInRow row) => new()
    {
        Id = Context.NewId(),
        AuthorId = Context.People[row.AuthorEmployeeId],
        At = row.At,
        ProgressPercent = row.ProgressPercent,
        Narrative = row.Narrative,
    };
}
