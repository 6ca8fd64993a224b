using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>A key result's numbers before a rebaseline, and why they were changed.</summary>
public sealed class KeyResultBaseline : Entity
{
    private KeyResultBaseline() { }

    internal KeyResultBaseline(Guid id, KeyResult key, int number, string reason)
    {
        (Id, KeyResultId, Number, Reason) = (id, key.Id, number, reason);
        (Kind, Unit, DueOn) = (key.Kind, key.Unit, key.DueOn);
        (Baseline, Commit, Target, Stretch) = (key.Baseline, key.Commit, key.Target, key.Stretch);
        (RangeMin, RangeMax) = (key.RangeMin, key.RangeMax);
    }

    public Guid KeyResultId { get; private set; }
    public KeyResult? KeyResult { get; private set; }

    /// <summary>1, 2, 3 … within the key result.</summary>
    public int Number { get; private set; }
    public KeyResultKind Kind { get; private set; }
    public string? Unit { get; private set; }
    public decimal? Baseline { get; private set; }
    public decimal? Commit { get; private set; }
    public decimal? Target { get; private set; }
    public decimal? Stretch { get; private set; }
    public decimal? RangeMin { get; private set; }
    public decimal? RangeMax { get; private set; }
    public DateOnly DueOn { get; private set; }
    public string Reason { get; private set; } = "";
}
