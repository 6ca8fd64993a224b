using System.Text.Json.Serialization;

namespace Outcomes.Database.Import;

/// <summary>How many records of each kind.</summary>
public sealed record ImportCounts
{
    public int People { get; init; }

    public int Teams { get; init; }

    public int Objectives { get; init; }

    public int KeyResults { get; init; }

    public int Deliverables { get; init; }

    public int Evidence { get; init; }

    public int Dependencies { get; init; }

    public int CheckIns { get; init; }

    /// <summary>The counts with their names as a reader says them, in the order of reports.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Name, int Count)> Named =>
    [
        ("people", People), ("teams", Teams), ("objectives", Objectives), ("key results", KeyResults),
        ("deliverables", Deliverables), ("pieces of evidence", Evidence), ("dependencies", Dependencies), ("check-ins", CheckIns),
    ];
}
