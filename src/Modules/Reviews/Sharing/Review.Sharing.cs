using Outcomes.Platform;

namespace Outcomes.Reviews;

public sealed partial class Review
{
    /// <summary>The reviewee reads it from now on.</summary>
    /// <param name="today">UTC.</param>
    internal void Share(Score score, DateOnly today, Party viewerIs)
    {
        Step("Share", viewerIs, () =>
        {
            if (PeerAnswers == GroupStanding.Open || UpwardAnswers == GroupStanding.Open)
                throw new RuleBroken("answers-not-counted", "The answers of peers are not counted yet: that happens when their stage has ended.");
        });
        TakeScore(score);
        SharedOn ??= today;
        Record(new ReviewShared(Id, RevieweeId, NextVersion));
    }

    internal void Acknowledge(Acknowledgement answer, Party viewerIs)
    {
        Step("Acknowledge", viewerIs);
        Acknowledgement = answer;
        Record(new ReviewAcknowledged(Id, answer, ManagerIdSnapshot, NextVersion));
    }

    /// <summary>The reviewee's own words beside it; they stay with it for ever.</summary>
    /// <param name="rebuttal">Markdown; empty takes them back.</param>
    internal void Rebut(string? rebuttal, Party viewerIs)
    {
        Uphold("Rebut", viewerIs);
        Rebuttal = string.IsNullOrWhiteSpace(rebuttal) ? null : rebuttal;
        Record(new ReviewRebutted(Id, ManagerIdSnapshot, NextVersion));
    }

    internal void Dispute(string rebuttal, Party viewerIs)
    {
        Step("Dispute", viewerIs);
        (Rebuttal, Acknowledgement) = (rebuttal, Acknowledgement.Disagree);
        Record(new ReviewDisputed(Id, RevieweeId, ManagerIdSnapshot, NextVersion));
    }

    /// <summary>The days of grace ended without a word.</summary>
    internal void Lapse(Party viewerIs)
    {
        Step("Lapse", viewerIs);
        Acknowledgement = Acknowledgement.Lapsed;
        Record(new ReviewFinished(Id, RevieweeId, ManagerIdSnapshot, NextVersion));
    }

    internal void Finish(Party viewerIs)
    {
        Step("Finish", viewerIs);
        Record(new ReviewFinished(Id, RevieweeId, ManagerIdSnapshot, NextVersion));
    }

    /// <summary>Ends a dispute; the rating may change with it.</summary>
    /// <param name="rating">On the template's scale; absent = it stays.</param>
    internal void Resolve(string reason, decimal? rating, Party viewerIs)
    {
        Step("Resolve", viewerIs);
        CalibratedRating = rating ?? CalibratedRating;
        Record(new ReviewResolved(Id, RevieweeId, ManagerIdSnapshot, NextVersion), reason);
    }

    /// <summary>HR opens an ended review once more: packets made of it are superseded, and the reviewee answers anew.</summary>
    internal void Reopen(string reason, CycleState cycle, Party viewerIs)
    {
        Step("Reopen", viewerIs, () =>
        {
            if (cycle == CycleState.Cancelled)
                throw new RuleBroken("cycle-over", "This cycle was given up: nobody would answer the review, and nothing would end it. It stays as it ended.");
        });
        Acknowledgement = Acknowledgement.None;
        Record(new ReviewReopened(Id, RevieweeId, ManagerIdSnapshot, NextVersion), reason);
    }

    // The version that the change under way makes: it tells two events of one kind apart.
    private int NextVersion => Version + 1;
}
