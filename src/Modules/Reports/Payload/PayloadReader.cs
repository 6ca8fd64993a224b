using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>Reads what one packet says. The context it is given reads as the audience, so the rules of visibility decide; this file adds what the audience gets least.</summary>
internal sealed class PayloadReader(OutcomesDb db)
{
    /// <exception cref="NotFound">The audience does not see the review.</exception>
    public async Task<PacketPayload> ReadAsync(Guid reviewId, PacketAudience audience, PayloadOptions options, CancellationToken cancel)
    {
        var review = await db.Set<Review>().Include(v => v.Cycle).Include(v => v.Reviewee).Include(v => v.ManagerSnapshot).Include(v => v.OrgUnit)
            .FirstOrDefaultAsync(v => v.Id == reviewId, cancel) ?? throw new NotFound("review");
        if (review is not { Cycle: { } cycle, Reviewee: { } reviewee }) throw new NotFound("review");
        var achievements = new AchievementReader(db, isPrivateToo: audience != PacketAudience.Manager);
        var answers = new AnswerReader(db);
        return new PacketPayload
        {
            Audience = audience,
            Person = new(reviewee.DisplayName, reviewee.JobTitle, review.OrgUnit?.Name ?? "", review.ManagerSnapshot?.DisplayName, reviewee.Locale),
            Cycle = new(cycle.Name, cycle.From, cycle.To, cycle.AnonymityMode.ToString(), cycle.MinGroupSize),
            Review = Outcome(review, audience),
            Outcomes = await achievements.OutcomesAsync(review.RevieweeId, cycle.From, cycle.To, cancel),
            Deliverables = await achievements.DeliverablesAsync(review.RevieweeId, cycle.From, cycle.To, cancel),
            Parts = await answers.PartsAsync(review, audience, cancel),
            Groups = await answers.GroupsAsync(review, audience, cancel),
            Calibration = options.IncludesCalibrationFor(audience) ? await CalibrationAsync(reviewId, cancel) : null,
            Trail = await TrailAsync(reviewId, cancel),
        };
    }

    // The steps before sharing, and how the score came about, are not the reviewee's (invariant I10).
    private static ReviewFacts Outcome(Review review, PacketAudience audience)
    {
        var isShared = review.SharedOn is not null || audience != PacketAudience.Employee;
        var isWhole = audience != PacketAudience.Employee;
        return new(
            review.State.ToString(), review.SharedOn, isShared ? review.Summary : "",
            isShared ? review.CalibratedRating ?? review.ManagerRating : null,
            isWhole ? review.ManagerRating : null, isWhole ? review.ComputedScore : null, isWhole ? review.ScoreInputs : null,
            review.Acknowledgement.ToString(), review.Rebuttal);
    }

    private async Task<IReadOnlyList<CalibrationFacts>> CalibrationAsync(Guid reviewId, CancellationToken cancel) =>
        await db.Set<CalibrationChange>().Where(change => change.ReviewId == reviewId).OrderBy(change => change.CreatedAt).ThenBy(change => change.Id)
            .Select(change => new CalibrationFacts(change.From, change.To, change.Reason, change.By!.DisplayName)).ToListAsync(cancel);

    private async Task<IReadOnlyList<TrailFacts>> TrailAsync(Guid reviewId, CancellationToken cancel)
    {
        var subject = $"{ReviewsAccess.ReviewKind}:{reviewId}";
        var steps = await db.Set<AuditEvent>().Where(link => link.SubjectRef == subject).OrderBy(link => link.SubjectSeq)
            .Select(link => new
            {
                link.At,
                link.Action,
                link.Reason,
                Actor = db.Set<Directory.Person>().Where(person => person.Id == link.ActorId).Select(person => person.DisplayName).FirstOrDefault(),
            }).ToListAsync(cancel);
        return [.. steps.Select(step => new TrailFacts(DateOnly.FromDateTime(step.At), step.Action, step.Actor, step.Reason))];
    }
}

/// <summary>What is left out unless HR switches it on; the switch is audited with the export.</summary>
/// <param name="IncludeCalibration">Changes of ratings with their reasons.</param>
/// <param name="IncludeUnshared">Reviews that the reviewee has not been shown yet.</param>
public sealed record PayloadOptions(bool IncludeCalibration = false, bool IncludeUnshared = false)
{
    /// <summary>Whether a packet for this audience has them: HR's only.</summary>
    internal bool IncludesCalibrationFor(PacketAudience audience) => IncludeCalibration && audience == PacketAudience.HR;
}
