using Microsoft.EntityFrameworkCore;
using Outcomes.Database.Import.Files;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Database.Import;

/// <summary>Teams become units. A unit that already carries the team's id is taken over.</summary>
internal sealed class TeamImport(ImportContext context) : FileImport<TeamRow>(context, TeamRow.Layout)
{
    private static readonly Field<OrgUnitHistory>[] Fields =
    [
        new("name", unit => unit.Name, (here, now) => here with { Name = now.Name }),
        new("parent_team_id", unit => unit.ParentId, (here, now) => here with { ParentId = now.ParentId }),
        new("mission", unit => unit.Mission, (here, now) => here with { Mission = now.Mission }),
    ];

    protected override string ParentOf(TeamRow row) => row.ParentTeamId;

    protected override bool IsKnown(string key) => Context.Teams.ContainsKey(key);

    protected override async Task AddAsync(IReadOnlyList<TeamRow> rows, CancellationToken cancel)
    {
        var keys = rows.Select(row => row.Key).ToList();
        var there = Context.StartedEmpty ? [] : await Context.Db.AllRows<OrgUnit>().AsTracking()
            .Where(unit => unit.ExternalId != null && keys.Contains(unit.ExternalId)).ToDictionaryAsync(unit => unit.ExternalId ?? "", cancel);
        TouchesRowsHere = there.Count > 0;
        foreach (var row in rows)
            Context.Teams[row.Key] = there.TryGetValue(row.Key, out var known) ? known.Id : Context.NewId();
        foreach (var row in rows)
        {
            var told = Draft(row, Context.Teams[row.Key]);
            if (there.TryGetValue(row.Key, out var known))
                known.ReplaceFromHistory(told with { HeadId = known.HeadId });
            else
                Context.Writer.Add(OrgUnit.FromHistory(told));
            Remember(row, told.Id);
        }
    }

    protected override async Task ChangeAsync(IReadOnlyList<ChangedRow<TeamRow>> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.Known.EntityId).ToList();
        var units = await Context.Db.AllRows<OrgUnit>().AsTracking().Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, cancel);
        foreach (var row in rows)
        {
            if (!units.TryGetValue(row.Known.EntityId, out var unit))
            {
                SettleDeleted(row.Now);
                continue;
            }

            var here = unit.ToHistory();
            var merged = ThreeWay.Merge(Fields, Draft(row.Before, unit.Id), Draft(row.Now, unit.Id), here);
            if (merged.Taken > 0)
                unit.ReplaceFromHistory(merged.Draft);
            Settle(row, merged, here, unit.Id);
        }
    }

    private OrgUnitHistory Draft(TeamRow row, Guid id) => new()
    {
        Id = id,
        ExternalId = row.Key,
        Name = row.Name,
        ParentId = Context.TeamOrNone(row.ParentTeamId),
        Mission = row.Mission,
    };
}
