using Outcomes.Database.Import.Judging;

namespace Outcomes.Database.Import.Files;

/// <summary>A record of deliverables.csv; an empty status means that nobody recorded one.</summary>
internal sealed record DeliverableRow(
    string ObjectiveId, string Title, string OwnerEmployeeId, IReadOnlyList<string> AcceptanceCriteria, DateOnly? DueOn, string Status,
    DateTime? SubmittedAt, string AcceptedByEmployeeId, DateTime? AcceptedAt) : ImportRow
{
    public static readonly FileLayout Layout = new("deliverables.csv", "deliverables", "deliverable", 1,
    [
        new("deliverable_id", 100) { Required = true, Example = "D-#" },
        new("objective_id", 100) { Required = true, RefersTo = "objectives.csv" },
        new("title", 300) { Required = true, Example = "Title #" },
        new("owner_employee_id", 100) { Required = true, RefersTo = "people.csv" },
        new("acceptance_criteria", 100_000),
        new("due_date", 10),
        new("status", 20),
        new("submitted_at", 40),
        new("accepted_by_employee_id", 100) { RefersTo = "people.csv" },
        new("accepted_at", 40),
    ])
    { Read = Read };

    private static readonly string[] KnownStatuses = ["planned", "in_progress", "submitted", "accepted", "returned", "cancelled"];

    public static DeliverableRow Read(RowCells cells)
    {
        var deliverable = new DeliverableRow(
            cells.Text("objective_id"), cells.Text("title"), cells.Text("owner_employee_id"), cells.Lines("acceptance_criteria", 2000),
            cells.Date("due_date"), cells.Choice("status", KnownStatuses), cells.Instant("submitted_at"),
            cells.Text("accepted_by_employee_id"), cells.Instant("accepted_at"))
        { Cells = cells };
        if (deliverable.AcceptedAt < deliverable.SubmittedAt)
            cells.Refuse("accepted_at", "accepted before it was submitted", Fixes.Write(cells.Text("submitted_at")));
        if (deliverable.AcceptedAt is not null && deliverable.Status != "accepted" && !cells.IsRefused("status"))
            cells.Refuse("status", "accepted_at says it was accepted", Fixes.Write("accepted"));
        return deliverable;
    }
}
