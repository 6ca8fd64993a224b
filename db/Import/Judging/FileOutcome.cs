namespace Outcomes.Database.Import.Judging;

/// <summary>What reading a file left behind besides its records and faults.</summary>
internal sealed class FileOutcome
{
    /// <summary>False when the file's keys are not all known.</summary>
    public bool HasKeys { get; set; } = true;

    public List<DroppedColumn> Dropped { get; } = [];
}

/// <summary>A record with its cells.</summary>
/// <param name="IsWhole">False when a wrong quote or a wrong number of cells shifts the cells, so that only the key is worth anything.</param>
/// <param name="Cells">The cells by column.</param>
/// <param name="BytesRead">How far the file has been read.</param>
internal readonly record struct JudgedRecord(bool IsWhole, RowCells Cells, long BytesRead);
