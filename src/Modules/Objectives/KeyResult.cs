using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>A measure by which an objective is judged.</summary>
public sealed partial class KeyResult : Entity
{
    private readonly List<KeyResultBaseline> baselines = [];

    private KeyResult() { }

    public Guid ObjectiveId { get; private set; }
    public Objective? Objective { get; private set; }

    /// <summary>Who keeps it up to date.</summary>
    public Guid OwnerId { get; private set; }
    public Person? Owner { get; private set; }
    public string Title { get; private set; } = "";
    public KeyResultKind Kind { get; private set; }

    /// <summary>What the numbers count, such as <c>%</c> or <c>ms</c>; absent = a plain count.</summary>
    public string? Unit { get; private set; }
    public decimal? Baseline { get; private set; }

    /// <summary>What was promised, below the target.</summary>
    public decimal? Commit { get; private set; }
    public decimal? Target { get; private set; }

    /// <summary>Beyond the target.</summary>
    public decimal? Stretch { get; private set; }

    /// <summary>The value of the latest check-in; a binary key result is done at anything but 0.</summary>
    public decimal? Current { get; private set; }
    public decimal? RangeMin { get; private set; }
    public decimal? RangeMax { get; private set; }

    /// <summary>Of its part in the objective's progress; 0 = left out. Default 1.</summary>
    public decimal Weight { get; private set; } = 1;

    /// <summary>0..1; absent = unknown.</summary>
    public decimal? Progress { get; private set; }

    /// <summary>A day in the owner's zone.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The numbers as they stood before each rebaseline, oldest first.</summary>
    public IReadOnlyList<KeyResultBaseline> Baselines => baselines;

    public KeyResultNumbers Numbers => new(Kind, Unit, Baseline, Commit, Target, Stretch, RangeMin, RangeMax);
}

/// <summary>How a key result's numbers are read.</summary>
public enum KeyResultKind { Increase, Decrease, MaintainInRange, Binary }
