using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Outcomes.Database.Import;

/// <summary>What an import did, or everything that kept it from doing anything: with one error nothing is imported.</summary>
public sealed record ImportReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // read by people and programs, never put into a page
    };

    /// <summary>Records that were not here before.</summary>
    public ImportCounts Imported { get; init; } = new();

    /// <summary>Records of which at least one column changed.</summary>
    public ImportCounts Updated { get; init; } = new();

    public ImportCounts Unchanged { get; init; } = new();

    public IReadOnlyList<ImportConflict> Conflicts { get; init; } = [];

    public IReadOnlyList<DroppedColumn> DroppedColumns { get; init; } = [];

    public IReadOnlyList<ImportFault> Errors { get; init; } = [];

    /// <summary>True when everything was done but the commit.</summary>
    [JsonIgnore]
    public bool IsDryRun { get; init; }

    [JsonIgnore]
    public bool Succeeded => Errors.Count == 0;

    /// <summary>The report for programs: imported, updated, unchanged (by kind), conflicts, droppedColumns, errors.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>The report for people: one line a fault, then what was or would have been imported.</summary>
    public string ToText() => ReportText.Of(this);
}
