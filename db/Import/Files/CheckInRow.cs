using Outcomes.Database.Import.Judging;

namespace Outcomes.Database.Import.Files;

/// <summary>A record of check_ins.csv, named by its objective, author and instant together.</summary>
internal sealed record CheckInRow(
    string ObjectiveId, string AuthorEmployeeId, DateTime At, decimal? ProgressPercent, string Confidence, string Narrative) : ImportRow
{
    public static readonly FileLayout Layout = new("check_ins.csv", "checkIns", "check-in", 3,
    [
        new("objective_id", 100) { Required = true, RefersTo = "objectives.csv" },
        new("author_employee_id", 100) { Required = true, RefersTo = "people.csv" },
        new("at", 40) { Required = true, Example = "2026-01-31T09:00:00Z" },
        new("progress_percent", 10),
        new("confidence", 20),
        new("narrative", 20_000),
    ])
    { Read = Read };

    private static readonly string[] KnownConfidences = ["on_track", "at_risk", "off_track"];

    public static CheckInRow Read(RowCells cells) => new(
        cells.Text("objective_id"), cells.Text("author_employee_id"), cells.Instant("at") ?? default, cells.Percent("progress_percent"),
        cells.Choice("confidence", KnownConfidences), cells.Text("narrative"))
    { Cells = cells };
}
