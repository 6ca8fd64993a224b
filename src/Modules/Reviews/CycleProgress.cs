using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>How far one relation of a cycle is, over all reviews of it but those of HR and of HR's managers: counts and no names, made once a day, so that nobody watches a single colleague hand something in.</summary>
/// <remarks>Peer and upward parts are counted only where the whole cycle asks at least its smallest group (invariant I8). Those left out are reviews that somebody of HR may not read: the total less the rows that they see would tell of them (I10).</remarks>
public sealed class CycleProgress : Entity
{
    private CycleProgress() { }

    internal CycleProgress(Guid cycleId, Relation relation) => (Id, CycleId, Relation) = (Guid.NewGuid(), cycleId, relation);

    public Guid CycleId { get; private set; }
    public ReviewCycle? Cycle { get; private set; }
    public Relation Relation { get; private set; }

    /// <summary>All that were asked, whatever came of it.</summary>
    public int Asked { get; private set; }
    public int Submitted { get; private set; }
    public int Declined { get; private set; }
    public int Expired { get; private set; }

    /// <summary>UTC day.</summary>
    public DateOnly CountedOn { get; private set; }

    internal void Count(int asked, int submitted, int declined, int expired, DateOnly today) =>
        (Asked, Submitted, Declined, Expired, CountedOn) = (asked, submitted, declined, expired, today);
}
