namespace Outcomes.Database.Import;

/// <summary>How far an import has come.</summary>
/// <param name="Stage">What it does now, such as "Reading deliverables.csv".</param>
/// <param name="Done">Done so far in this stage, in bytes or rows.</param>
/// <param name="Total">All of this stage, in the same unit; 0 when it is not known.</param>
public sealed record ImportProgress(string Stage, long Done, long Total);
