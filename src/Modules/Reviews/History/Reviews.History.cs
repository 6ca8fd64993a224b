using System.Security.Cryptography;
using System.Text;
using Outcomes.Platform;

namespace Outcomes.Reviews;

public sealed partial class ReviewCycle
{
    /// <summary>Takes over a cycle at rest, in any state, without guards and without telling anybody.</summary>
    public static ReviewCycle FromHistory(CycleHistory history)
    {
        var cycle = new ReviewCycle { Id = Ids.New(history.CreatedAt), State = history.State };
        cycle.WasCreated(history.CreatedAt, null);
        (cycle.Name, cycle.From, cycle.To, cycle.TemplateVersionId) = (history.Name, history.From, history.To, history.TemplateVersionId);
        (cycle.AnonymityMode, cycle.MinGroupSize, cycle.CalibrationOn) = (history.AnonymityMode, history.MinGroupSize, history.CalibrationOn);
        (cycle.MaxPeersPerReview, cycle.MaxPeerReviewsPerPerson) = (8, 12);
        cycle.stages.AddRange(history.Stages.Select(s => new CycleStage(Ids.New(history.CreatedAt), cycle.Id, s.Kind, s.OpensOn, s.DueOn, s.GraceDays)));
        cycle.RecordHistory(new ReviewImported(cycle.Id, cycle.State.ToString()));
        return cycle;
    }
}

public sealed partial class Review
{
    /// <summary>Takes over a review at rest, in any state, without guards and without telling anybody.</summary>
    public static Review FromHistory(ReviewHistory history)
    {
        var review = new Review { Id = Guid.NewGuid(), CycleId = history.CycleId, RevieweeId = history.RevieweeId };
        review.WasCreated(history.CreatedAt, null);
        (review.ManagerIdSnapshot, review.OrgUnitSnapshot, review.State) = (history.ManagerId, history.OrgUnitId, history.State);
        (review.ComputedScore, review.ScoreInputs) = (history.ComputedScore, history.ScoreInputs);
        (review.ManagerRating, review.CalibratedRating, review.Summary) = (history.ManagerRating, history.CalibratedRating, history.Summary);
        (review.SharedOn, review.Acknowledgement, review.Rebuttal) = (history.SharedOn, history.Acknowledgement, history.Rebuttal);
        (review.PeerAnswers, review.UpwardAnswers) = (history.PeerAnswers, history.UpwardAnswers);
        review.RecordHistory(new ReviewImported(review.Id, review.State.ToString()));
        return review;
    }
}

public sealed partial class ReviewAssignment
{
    /// <summary>Takes over one reviewer's part with its answers, in any state, without guards and without telling anybody.</summary>
    public static ReviewAssignment FromHistory(Review review, AssignmentHistory history)
    {
        var part = new ReviewAssignment { Id = Guid.NewGuid(), ReviewId = review.Id, CycleId = review.CycleId, RevieweeId = review.RevieweeId };
        part.WasCreated(review.CreatedAt, null);
        (part.ReviewerId, part.Relation, part.AnonymityMode) = (history.ReviewerId, history.Relation, history.AnonymityMode);
        (part.State, part.NominatedById, part.DeclineReason) = (history.State, history.NominatedById, history.DeclineReason);
        part.Due(history.DueOn, history.GraceDays, history.TimeZoneId);
        part.responses.AddRange(history.Responses.Select(told => part.ResponseOf(told)));
        part.RecordHistory(new ReviewImported(part.Id, part.State.ToString()));
        return part;
    }

    private Response ResponseOf(ResponseHistory told)
    {
        var response = new Response(Guid.NewGuid(), Id, told.Question) { RatingValue = told.RatingValue, Text = told.Text, NoEvidenceReason = told.NoEvidenceReason };
        response.About(told.ObjectiveId);
        foreach (var cited in told.Citations)
            response.Cite(new Citation(Guid.NewGuid(), response.Id, cited.TargetRef, cited.TargetTitle, cited.TargetRevision, cited.Snapshot, HashOf(cited.Snapshot)));
        return response;
    }

    private static string HashOf(string snapshot) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(snapshot)));
}

public sealed partial class CalibrationSession
{
    /// <summary>Takes over a session with its changes, in any state, without guards and without telling anybody.</summary>
    public static CalibrationSession FromHistory(SessionHistory history)
    {
        var session = new CalibrationSession { Id = Ids.New(history.CreatedAt), Name = history.Name, CycleId = history.CycleId, State = history.State };
        session.WasCreated(history.CreatedAt, null);
        (session.ScopeOrgUnitId, session.FacilitatorId) = (history.ScopeOrgUnitId, history.FacilitatorId);
        session.invitees.AddRange(history.InviteeIds.Select(id => new CalibrationInvitee(Guid.NewGuid(), session.Id, id)));
        session.changes.AddRange(history.Changes.Select(c => new CalibrationChange(session.Id, c.Review, c.From, c.To, c.Reason, c.ById)));
        session.RecordHistory(new ReviewImported(session.Id, session.State.ToString()));
        return session;
    }
}
