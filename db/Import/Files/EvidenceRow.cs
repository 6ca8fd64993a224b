using Outcomes.Database.Import.Judging;

namespace Outcomes.Database.Import.Files;

/// <summary>A record of evidence.csv, named by its deliverable, title and address together.</summary>
internal sealed record EvidenceRow(string DeliverableId, string Title, string Url, string AddedByEmployeeId, DateTime AddedAt) : ImportRow
{
    public static readonly FileLayout Layout = new("evidence.csv", "evidence", "piece of evidence", 3,
    [
        new("deliverable_id", 100) { Required = true, RefersTo = "deliverables.csv" },
        new("title", 300) { Required = true, Example = "Title #" },
        new("url", 2000) { Required = true, Example = "https://example.org/#" },
        new("added_by_employee_id", 100) { Required = true, RefersTo = "people.csv" },
        new("added_at", 40) { Required = true, Example = "2026-01-31T09:00:00Z" },
    ])
    { Read = Read };

    public static EvidenceRow Read(RowCells cells) => new(
        cells.Text("deliverable_id"), cells.Text("title"), cells.Link("url"), cells.Text("added_by_employee_id"), cells.Instant("added_at") ?? default)
    { Cells = cells };
}
