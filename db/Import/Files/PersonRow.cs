using Outcomes.Database.Import.Judging;

namespace Outcomes.Database.Import.Files;

/// <summary>A record of people.csv; an empty status means active, or left once the end date is past.</summary>
internal sealed record PersonRow(
    string DisplayName, string Email, string JobTitle, string TeamId, string ManagerEmployeeId, string TimeZoneId, string Locale,
    DateOnly StartsOn, IReadOnlyList<string> Roles, string Status, DateOnly? EndsOn) : ImportRow
{
    public static readonly FileLayout Layout = new("people.csv", "people", "person", 1,
    [
        new("employee_id", 100) { Required = true, Example = "E-#" },
        new("display_name", 200) { Required = true, Example = "Person #" },
        new("email", 254) { Required = true, Example = "person-#@example.org", Unique = true },
        new("job_title", 200),
        new("team_id", 100) { Required = true, RefersTo = "teams.csv" },
        new("manager_employee_id", 100) { RefersTo = "people.csv" },
        new("time_zone", 64) { Required = true, Example = "Europe/Berlin" },
        new("locale", 35),
        new("start_date", 10) { Required = true, Example = "2026-01-31" },
        new("roles", 200),
        new("status", 20) { Optional = true },
        new("end_date", 10) { Optional = true },
    ])
    { Read = Read };

    private static readonly string[] KnownRoles = ["employee", "hr", "admin", "bi_reader"];

    private static readonly string[] KnownStatuses = ["active", "on_leave", "left"];

    public static PersonRow Read(RowCells cells)
    {
        var person = new PersonRow(
            cells.Text("display_name"), cells.Email("email"), cells.Text("job_title"), cells.Text("team_id"), cells.Text("manager_employee_id"),
            cells.Zone("time_zone"), cells.Text("locale"), cells.Date("start_date") ?? default, cells.Choices("roles", KnownRoles),
            cells.Choice("status", KnownStatuses), cells.Date("end_date"))
        { Cells = cells };
        cells.InOrder("start_date", person.StartsOn, "end_date", person.EndsOn);
        return person;
    }
}
