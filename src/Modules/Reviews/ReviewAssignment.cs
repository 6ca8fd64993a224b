using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>One reviewer's part in one review, with their answers. Its id is random: it tells neither day nor order (law 1, invariant I11).</summary>
public sealed partial class ReviewAssignment : Aggregate
{
    private readonly List<Response> responses = [];

    private ReviewAssignment() { }

    public override string SubjectKind => "review-assignment";

    public Guid ReviewId { get; private set; }
    public Review? Review { get; private set; }

    /// <summary>Of the review; kept here because reviewers do not see the review itself.</summary>
    public Guid CycleId { get; private set; }
    public ReviewCycle? Cycle { get; private set; }

    /// <summary>Of the review, for the same reason.</summary>
    public Guid RevieweeId { get; private set; }
    public Person? Reviewee { get; private set; }
    public Guid ReviewerId { get; private set; }
    public Person? Reviewer { get; private set; }
    public Relation Relation { get; private set; }

    /// <summary>Of the cycle: what was promised to the reviewer.</summary>
    public AnonymityMode AnonymityMode { get; private set; }
    public AssignmentState State { get; private set; }

    /// <summary>Who named this peer: the reviewee or the manager; absent for everybody else.</summary>
    public Guid? NominatedById { get; private set; }
    public DateOnly DueOn { get; private set; }

    /// <summary>IANA zone of the reviewer when it was made; it follows the reviewer while the part is open.</summary>
    public string TimeZoneSnapshot { get; private set; } = "";

    /// <summary>UTC; the end of <see cref="DueOn"/> where the reviewer lives.</summary>
    public DateTime DueAtUtc { get; private set; }

    /// <summary>UTC; the end of the last day of grace. Nothing is taken after it, but the manager's part, which is late.</summary>
    public DateTime ClosesAtUtc { get; private set; }

    /// <summary>Why the reviewer declined, or why the manager refused the nomination.</summary>
    public string? DeclineReason { get; private set; }

    public IReadOnlyList<Response> Responses => responses;

    /// <summary>What was handed in before HR gave the part back (<see cref="HandedInPart"/>); absent while there is nothing to fall back on. Nobody reads it.</summary>
    public byte[]? HandedIn { get; private set; }

    public bool IsOpen => AssignmentStates.Open.Contains(State);
}
