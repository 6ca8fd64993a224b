using Outcomes.Platform;

namespace Outcomes.Reviews;

public sealed partial class ReviewCycle
{
    /// <summary>The stage of a group is over: its answers are counted, for all reviews at once.</summary>
    internal void AnswersCounted(Relation relation) => Record(new GroupAnswersCounted(Id, relation));
}

/// <summary>What peers, or those below, answered in a cycle was counted; nothing of that group changes any more.</summary>
[EventName("reviews.group-answers-counted.v1")]
public sealed record GroupAnswersCounted(Guid CycleId, Relation Relation) : DomainEvent;
