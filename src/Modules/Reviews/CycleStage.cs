using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>A stretch of a cycle with its own last day.</summary>
public sealed class CycleStage : Entity
{
    private CycleStage() { }

    internal CycleStage(Guid id, Guid cycleId, StageKind kind, DateOnly opensOn, DateOnly dueOn, int graceDays) =>
        (Id, CycleId, Kind, OpensOn, DueOn, GraceDays) = (id, cycleId, kind, opensOn, dueOn, graceDays);

    public Guid CycleId { get; private set; }
    public ReviewCycle? Cycle { get; private set; }

    /// <summary>At most one of each kind in a cycle.</summary>
    public StageKind Kind { get; private set; }
    public DateOnly OpensOn { get; internal set; }

    /// <summary>The last day; over at its end where each reviewer lives.</summary>
    public DateOnly DueOn { get; internal set; }

    /// <summary>Days after <see cref="DueOn"/> in which late work is still taken.</summary>
    public int GraceDays { get; internal set; }
}

/// <summary>What is done in a stage. The writing stages are named like the relation that writes in them.</summary>
public enum StageKind { Nomination, Self, Peer, Upward, Manager, SecondManager, Calibration, Sharing }
