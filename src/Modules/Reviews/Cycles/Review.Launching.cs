using Outcomes.Platform;

namespace Outcomes.Reviews;

public sealed partial class Review
{
    /// <summary>Begins with its cycle; audited, and told to nobody: the cycle's launch was.</summary>
    internal static Review Launch(ReviewCycle cycle, Place place)
    {
        var review = new Review
        {
            Id = Guid.NewGuid(),
            CycleId = cycle.Id,
            RevieweeId = place.Person.Id,
            ManagerIdSnapshot = place.Manager?.Id,
            OrgUnitSnapshot = place.OrgUnitId,
            State = ReviewState.NotStarted,
        };
        review.RecordHistory(new ReviewLaunched(review.Id, cycle.Id, place.Person.Id, place.Manager?.Id, place.OrgUnitId));
        return review;
    }

    /// <summary>The first stage in which something is written has begun.</summary>
    internal void Open(Party viewerIs)
    {
        State = ReviewMachine.Steps.Next(State, "Open", viewerIs);
        RecordHistory(new ReviewOpened(Id));
    }

    /// <summary>The reviewee was taken out, or the cycle given up.</summary>
    internal void Cancel(Party viewerIs)
    {
        State = ReviewMachine.Steps.Next(State, "Cancel", viewerIs);
        RecordHistory(new ReviewCancelled(Id));
    }

    /// <summary>Somebody else writes the manager's part, while it is open. A draft was private to its author and goes.</summary>
    internal void HandOver(Guid managerId, Party viewerIs)
    {
        if (viewerIs == Party.None || !ReviewStates.BeforeReady.Contains(State) || ManagerIdSnapshot == managerId) return;
        var former = ManagerIdSnapshot;
        State = ReviewMachine.Upkeep.Next(State, "HandOver", viewerIs);
        (ManagerIdSnapshot, ManagerRating, Summary) = (managerId, null, "");
        Record(new ReviewHandedOver(Id, RevieweeId, former, managerId));
    }
}

[EventName("reviews.launched.v1")]
public sealed record ReviewLaunched(Guid ReviewId, Guid CycleId, Guid RevieweeId, Guid? ManagerId, Guid OrgUnitId) : DomainEvent;

[EventName("reviews.opened.v1")]
public sealed record ReviewOpened(Guid ReviewId) : DomainEvent;

[EventName("reviews.cancelled.v1")]
public sealed record ReviewCancelled(Guid ReviewId) : DomainEvent;

/// <summary>Another manager writes it; they are told.</summary>
[EventName("reviews.handed-over.v1")]
public sealed record ReviewHandedOver(Guid ReviewId, Guid RevieweeId, Guid? FromId, Guid ToId) : DomainEvent;
