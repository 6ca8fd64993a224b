using Outcomes.Database.Import.Judging;

namespace Outcomes.Database.Import.Files;

/// <summary>A record of teams.csv.</summary>
internal sealed record TeamRow(string Name, string ParentTeamId, string Mission) : ImportRow
{
    public static readonly FileLayout Layout = new("teams.csv", "teams", "team", 1,
    [
        new("team_id", 100) { Required = true, Example = "team-#" },
        new("name", 200) { Required = true, Example = "Team #" },
        new("parent_team_id", 100) { RefersTo = "teams.csv" },
        new("mission", 20_000),
    ])
    { Read = Read };

    public static TeamRow Read(RowCells cells) => new(cells.Text("name"), cells.Text("parent_team_id"), cells.Text("mission")) { Cells = cells };
}
