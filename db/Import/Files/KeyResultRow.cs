using Outcomes.Database.Import.Judging;

namespace Outcomes.Database.Import.Files;

/// <summary>A record of key_results.csv; its numbers may be missing or negative.</summary>
internal sealed record KeyResultRow(string ObjectiveId, string Title, string Unit, decimal? Baseline, decimal? Target, decimal? Current) : ImportRow
{
    public static readonly FileLayout Layout = new("key_results.csv", "keyResults", "key result", 1,
    [
        new("key_result_id", 100) { Required = true, Example = "K-#" },
        new("objective_id", 100) { Required = true, RefersTo = "objectives.csv" },
        new("title", 200) { Required = true, Example = "Title #" },
        new("unit", 40),
        new("baseline", 40),
        new("target", 40),
        new("current", 40),
    ])
    { Read = Read };

    public static KeyResultRow Read(RowCells cells) => new(
        cells.Text("objective_id"), cells.Text("title"), cells.Text("unit"),
        cells.Number("baseline"), cells.Number("target"), cells.Number("current"))
    { Cells = cells };
}
