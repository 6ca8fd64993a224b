using Outcomes.Database.Import.Judging;

namespace Outcomes.Database.Import.Files;

/// <summary>A record of dependencies.csv: the first deliverable waits for the second.</summary>
internal sealed record DependencyRow(string DeliverableId, string DependsOnDeliverableId) : ImportRow
{
    public static readonly FileLayout Layout = new("dependencies.csv", "dependencies", "dependency", 2,
    [
        new("deliverable_id", 100) { Required = true, RefersTo = "deliverables.csv" },
        new("depends_on_deliverable_id", 100) { Required = true, RefersTo = "deliverables.csv" },
    ])
    { Read = Read };

    public static DependencyRow Read(RowCells cells) => new(cells.Text("deliverable_id"), cells.Text("depends_on_deliverable_id")) { Cells = cells };
}
