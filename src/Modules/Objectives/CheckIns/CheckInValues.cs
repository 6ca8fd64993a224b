namespace Outcomes.Objectives;

/// <summary>What a check-in says.</summary>
internal sealed record CheckInValues(decimal? Value, decimal? ProgressPercent, int? Confidence, string Narrative, string? Blockers);
