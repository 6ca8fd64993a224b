using Outcomes.Database.Import.Judging;

namespace Outcomes.Database.Import.Files;

/// <summary>A record of an import file whose cells have been judged; values of refused cells are defaults, and then nothing is imported.</summary>
internal abstract record ImportRow
{
    public required RowCells Cells { get; init; }

    /// <summary>What names the record in its source.</summary>
    public string Key => Cells.Key;
}
