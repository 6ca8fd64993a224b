namespace Outcomes.Objectives;

/// <summary>Weighted mean of what is known; unknown parts and those of weight 0 are left out and the rest renormalised (invariant I3).</summary>
internal struct WeightedMean
{
    private decimal sum;
    private decimal weights;

    public void Add(decimal weight, decimal? progress)
    {
        if (progress is not { } known || weight <= 0) return;
        sum += weight * known;
        weights += weight;
    }

    /// <summary>0..1; absent = nothing known.</summary>
    public readonly decimal? Value => weights == 0 ? null : Math.Clamp(Math.Round(sum / weights, 6), 0, 1);
}
