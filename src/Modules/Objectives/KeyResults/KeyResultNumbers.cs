namespace Outcomes.Objectives;

/// <summary>What a key result is measured by: everything that only a rebaseline changes once the objective is active.</summary>
/// <param name="Unit">What the numbers count; absent = a plain count.</param>
public sealed record KeyResultNumbers(
    KeyResultKind Kind, string? Unit = null, decimal? Baseline = null, decimal? Commit = null, decimal? Target = null, decimal? Stretch = null,
    decimal? RangeMin = null, decimal? RangeMax = null);
