using Outcomes.Platform;

namespace Outcomes.Reviews;

public sealed partial class Review
{
    /// <summary>Whether the answers of this relation are counted; others than peers and those below are never.</summary>
    internal GroupStanding StandingOf(Relation relation) => relation switch
    {
        Relation.Peer => PeerAnswers,
        Relation.Upward => UpwardAnswers,
        _ => GroupStanding.Open,
    };

    /// <summary>A refusal tells the reviewee no more of a hidden state than the review does.</summary>
    internal ReviewState StateSeenBy(Party viewer) =>
        viewer == Party.Reviewee && SharedOn is null && State != ReviewState.NotStarted && ReviewStates.Hidden.Contains(State) ? ReviewState.Collecting : State;

    internal void StartDraft(Party viewerIs)
    {
        Step("StartDraft", viewerIs);
        Record(new ManagerDraftStarted(Id));
    }

    /// <param name="rating">On the template's scale; absent = not rated yet.</param>
    /// <param name="summary">Markdown.</param>
    internal void Rate(decimal? rating, string summary, Party viewerIs)
    {
        Uphold("Rate", viewerIs);
        (ManagerRating, Summary) = (rating, summary);
        RecordHistory(new ManagerRated(Id));
    }

    /// <summary>The manager hands their part in: upper managers, HR and calibration read it from here on.</summary>
    /// <param name="isPartOpen">The manager's own answers are still a draft.</param>
    internal void MarkReady(bool isPartOpen, Score score, Party viewerIs)
    {
        Step("MarkReady", viewerIs, () =>
        {
            if (isPartOpen) throw new RuleBroken("manager-part-open", "Submit your answers first: they are part of this review.", "Assignments");
            if (ManagerRating is null) throw new RuleBroken("rating-missing", "Give the overall rating first, with Rate.", "ManagerRating");
            if (string.IsNullOrWhiteSpace(Summary)) throw new RuleBroken("summary-missing", "Write the summary first: it is what the reviewee reads.", "Summary");
        });
        TakeScore(score);
        Record(new ReviewMarkedReady(Id));
    }

    /// <summary>Of a row at rest.</summary>
    internal void Rescore(Score score) => TakeScore(score);

    private void TakeScore(Score score) => (ComputedScore, ScoreInputs) = (score.Value, score.Inputs);

    private void Step(string action, Party viewerIs, Action? guard = null)
    {
        var next = ReviewMachine.Steps.Next(StateSeenBy(viewerIs), action, viewerIs);
        guard?.Invoke();
        State = next;
    }

    private void Uphold(string action, Party viewerIs) => ReviewMachine.Upkeep.Next(StateSeenBy(viewerIs), action, viewerIs);
}

/// <summary>The manager began with their part.</summary>
[EventName("reviews.manager-draft-started.v1")]
public sealed record ManagerDraftStarted(Guid ReviewId) : DomainEvent;

/// <summary>The manager kept rating and summary; neither is told here.</summary>
[EventName("reviews.manager-rated.v1")]
public sealed record ManagerRated(Guid ReviewId) : DomainEvent;

/// <summary>The manager's part is handed in.</summary>
[EventName("reviews.marked-ready.v1")]
public sealed record ReviewMarkedReady(Guid ReviewId) : DomainEvent;
