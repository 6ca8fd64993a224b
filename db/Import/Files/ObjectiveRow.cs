using Outcomes.Database.Import.Judging;

namespace Outcomes.Database.Import.Files;

/// <summary>A record of objectives.csv; an empty status means that nobody recorded one.</summary>
internal sealed record ObjectiveRow(
    string Title, string Outcome, string OwnerEmployeeId, string TeamId, string ParentObjectiveId,
    DateOnly PeriodStartsOn, DateOnly PeriodEndsOn, string Status) : ImportRow
{
    public static readonly FileLayout Layout = new("objectives.csv", "objectives", "objective", 1,
    [
        new("objective_id", 100) { Required = true, Example = "O-#" },
        new("title", 200) { Required = true, Example = "Title #" },
        new("outcome", 20_000),
        new("owner_employee_id", 100) { Required = true, RefersTo = "people.csv" },
        new("team_id", 100) { Required = true, RefersTo = "teams.csv" },
        new("parent_objective_id", 100) { RefersTo = "objectives.csv" },
        new("period_start", 10) { Required = true, Example = "2026-01-01" },
        new("period_end", 10) { Required = true, Example = "2026-12-31" },
        new("status", 20),
    ])
    { Read = Read };

    private static readonly string[] KnownStatuses = ["draft", "active", "achieved", "partly_achieved", "missed", "abandoned"];

    public static ObjectiveRow Read(RowCells cells)
    {
        var objective = new ObjectiveRow(
            cells.Text("title"), cells.Text("outcome"), cells.Text("owner_employee_id"), cells.Text("team_id"), cells.Text("parent_objective_id"),
            cells.Date("period_start") ?? default, cells.Date("period_end") ?? default, cells.Choice("status", KnownStatuses))
        { Cells = cells };
        cells.InOrder("period_start", objective.PeriodStartsOn, "period_end", objective.PeriodEndsOn);
        return objective;
    }
}
