using Outcomes.Platform;

namespace Outcomes.Reviews;

public sealed partial class ReviewAssignment
{
    /// <summary>A refusal tells nobody but the reviewer that they have begun to write (law 1): to others a draft looks like a request, as the part itself does.</summary>
    internal AssignmentState StateSeenBy(Party viewer) =>
        State == AssignmentState.InProgress && (viewer & (Party.Reviewer | Party.System)) == Party.None ? AssignmentState.Requested : State;

    internal void Approve(Party viewerIs)
    {
        Step("Approve", viewerIs);
        Record(new PeerApproved(Id, ReviewId));
    }

    internal void Refuse(string reason, Party viewerIs)
    {
        Step("Refuse", viewerIs);
        DeclineReason = reason;
        Record(new PeerRefused(Id, ReviewId, NominatedById), reason);
    }

    /// <summary>The reviewer is asked to write.</summary>
    internal void Request(Party viewerIs)
    {
        Step("Request", viewerIs);
        Record(new PartRequested(Id, ReviewerId));
    }

    internal void Decline(string reason, Party viewerIs)
    {
        var next = AssignmentMachine.Steps.Next(StateSeenBy(viewerIs), "Decline", viewerIs);
        if (!Relations.Grouped.Contains(Relation))
            throw new RuleBroken("part-not-declinable", "Only peers and those who report to somebody may decline. Talk to HR, who can hand this over.");
        (State, DeclineReason, HandedIn) = (next, reason, null);   // its author takes it back
        Record(new PartDeclined(Id), reason);
    }

    /// <summary>The days of grace are over, or the stage was ended. What had been handed in before it was given back stands. Call with the responses loaded.</summary>
    internal void Expire(Party viewerIs)
    {
        if (HandedIn is { } kept)
        {
            Step("LetStand", viewerIs);
            responses.Clear();
            responses.AddRange(HandedInPart.Read(kept).Answers.Select(answer => answer.Restore(Id)));
            HandedIn = null;
            RecordHistory(new PartStands(Id));
            return;
        }
        Step("Expire", viewerIs);
        RecordHistory(new PartExpired(Id));
    }

    internal void Cancel(Party viewerIs)
    {
        Step("Cancel", viewerIs);
        RecordHistory(new PartCancelled(Id));
    }

    /// <summary>Somebody else writes it. A draft was private to its author and goes.</summary>
    internal void HandOver(Writer to, string? reason, StageDays days)
    {
        var next = AssignmentMachine.Steps.Next(State, "HandOver", Party.System);   // a consequence of the review's own hand-over
        if (Relation is not (Relation.Manager or Relation.SecondManager))
            throw new RuleBroken("part-not-handed-over", "Only the manager's and the second manager's part can be handed over.");
        if (to.Id == RevieweeId) throw new RuleBroken("own-reviewer", "Nobody writes this part about themselves. Name somebody else.", "NewReviewerId");
        var from = ReviewerId;
        (State, ReviewerId, TimeZoneSnapshot) = (next, to.Id, to.ZoneId);
        (DueOn, DueAtUtc, ClosesAtUtc) = days.Of(Relation, to.ZoneId);
        responses.Clear();
        HandedIn = null;   // whoever writes now answers for themselves
        Record(new PartHandedOver(Id, ReviewId, from, to.Id), reason);
    }

    private void Step(string action, Party viewerIs) => State = AssignmentMachine.Steps.Next(StateSeenBy(viewerIs), action, viewerIs);
}

[EventName("reviews.peer-nominated.v1")]
public sealed record PeerNominated(Guid AssignmentId, Guid ReviewId, Guid ById) : DomainEvent;

/// <summary>The manager agreed; the peer is asked as soon as the stage is open.</summary>
[EventName("reviews.peer-approved.v1")]
public sealed record PeerApproved(Guid AssignmentId, Guid ReviewId) : DomainEvent;

/// <summary>The manager said no; whoever named the peer is told.</summary>
[EventName("reviews.peer-refused.v1")]
public sealed record PeerRefused(Guid AssignmentId, Guid ReviewId, Guid? NominatedById) : DomainEvent;

/// <summary>Somebody is asked to write; they are told.</summary>
[EventName("reviews.part-requested.v1")]
public sealed record PartRequested(Guid AssignmentId, Guid ReviewerId) : DomainEvent;

[EventName("reviews.part-declined.v1")]
public sealed record PartDeclined(Guid AssignmentId) : DomainEvent;

[EventName("reviews.part-expired.v1")]
public sealed record PartExpired(Guid AssignmentId) : DomainEvent;

/// <summary>A part that was given back was not handed in again: what was handed in before stands. Audited, and nobody is told.</summary>
[EventName("reviews.part-stands.v1")]
public sealed record PartStands(Guid AssignmentId) : DomainEvent;

[EventName("reviews.part-cancelled.v1")]
public sealed record PartCancelled(Guid AssignmentId) : DomainEvent;

[EventName("reviews.part-handed-over.v1")]
public sealed record PartHandedOver(Guid AssignmentId, Guid ReviewId, Guid FromId, Guid ToId) : DomainEvent;
