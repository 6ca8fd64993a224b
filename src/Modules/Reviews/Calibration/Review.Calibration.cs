using Outcomes.Platform;

namespace Outcomes.Reviews;

public sealed partial class Review
{
    /// <summary>Fixes the rating: as calibrated, or as the manager gave it.</summary>
    internal void Calibrate(Party viewerIs)
    {
        Step("Calibrate", viewerIs);
        CalibratedRating ??= ManagerRating;
        Record(new ReviewCalibrated(Id, ManagerIdSnapshot, NextVersion));
    }

    /// <summary>A session changes the rating while it is open; the session keeps the reason.</summary>
    internal void Recalibrate(decimal rating)
    {
        if (State != ReviewState.ReadyForCalibration)
            throw new RuleBroken("review-not-ready", $"Only reviews that are ready for calibration are changed; this one is {State}.", "ReviewId");
        CalibratedRating = rating;
        RecordHistory(new ReviewRecalibrated(Id));
    }
}

/// <summary>A session changed the rating of a review. Audited; the session's own event is delivered.</summary>
[EventName("reviews.recalibrated.v1")]
public sealed record ReviewRecalibrated(Guid ReviewId) : DomainEvent;
