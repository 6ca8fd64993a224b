namespace Outcomes.Database.Import;

/// <summary>A column that speaks of effort or presence: its values were counted and not read any further (law 1).</summary>
/// <param name="File">The file's name in the folder.</param>
/// <param name="Column">The column as its header names it.</param>
/// <param name="Values">How many cells of it were not empty.</param>
public sealed record DroppedColumn(string File, string Column, int Values);
