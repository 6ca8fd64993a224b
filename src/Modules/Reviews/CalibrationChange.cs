using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>A rating was changed in a session, with the reason. Its id is random.</summary>
public sealed class CalibrationChange : Entity
{
    private CalibrationChange() { }

    internal CalibrationChange(Guid sessionId, Review review, decimal? from, decimal to, string reason, Guid byId)
    {
        (Id, SessionId, ReviewId, RevieweeId) = (Guid.NewGuid(), sessionId, review.Id, review.RevieweeId);
        (From, To, Reason, ById) = (from, to, reason, byId);
    }

    public Guid SessionId { get; private set; }
    public CalibrationSession? Session { get; private set; }
    public Guid ReviewId { get; private set; }
    public Review? Review { get; private set; }

    /// <summary>Of the review, for the rule of visibility: never seen by the reviewee.</summary>
    public Guid RevieweeId { get; private set; }
    public Person? Reviewee { get; private set; }
    public decimal? From { get; private set; }
    public decimal To { get; private set; }
    public string Reason { get; private set; } = "";
    public Guid ById { get; private set; }
    public Person? By { get; private set; }
}
