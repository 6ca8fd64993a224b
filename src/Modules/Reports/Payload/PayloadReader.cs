using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>Reads what packets say. The context it is given reads as the audience, so the rules of visibility decide; this file adds what the audience gets least.</summary>
internal sealed class PayloadReader(OutcomesDb db)
{
    /// <param name="reviewIds">Of one cycle, and with one reader.</param>
    /// <returns>By review.</returns>
    /// <exception cref="NotFound">The audience does not see one of them.</exception>
    public async Task<IReadOnlyDictionary<Guid, PacketPayload>> ReadAsync(
        IReadOnlyCollection<Guid> reviewIds, PacketAudience audience, PayloadOptions options, CancellationToken cancel)
    {
        var reviews = await db.Set<Review>().Include(v => v.Cycle).Include(v => v.Reviewee).Include(v => v.ManagerSnapshot).Include(v => v.OrgUnit)
            .Where(v => reviewIds.Contains(v.Id)).ToListAsync(cancel);
        if (reviews.Count < reviewIds.Count || reviews[0].Cycle is not { } cycle || reviews.Any(v => v.Reviewee is null)) throw new NotFound("review");
        var people = reviews.ConvertAll(v => v.RevieweeId);
        var achievements = new AchievementReader(db, isPrivateToo: audience != PacketAudience.Manager);
        var answers = new AnswerReader(db, audience);
        var outcomes = await achievements.OutcomesAsync(people, cycle.From, cycle.To, cancel);
        var deliverables = await achievements.DeliverablesAsync(people, cycle.From, cycle.To, cancel);
        var parts = await answers.PartsAsync(reviewIds, cancel);
        var groups = await answers.GroupsAsync(reviewIds, cancel);
        var calibration = options.IncludesCalibrationFor(audience) ? await CalibrationAsync(reviewIds, cancel) : null;
        var trail = await TrailAsync(reviewIds, cancel);
        HashSet<Guid> ownGroups = audience == PacketAudience.Employee ? [] : await WithinGroupsOfAsync(reviewIds, cancel);
        return reviews.ToDictionary(v => v.Id, v => new PacketPayload
        {
            Audience = audience,
            Person = Person(v),
            Cycle = new(cycle.Name, cycle.From, cycle.To, cycle.AnonymityMode.ToString(), cycle.MinGroupSize),
            Review = Outcome(v, audience, hasScore: audience != PacketAudience.Employee && !ownGroups.Contains(v.Id)),
            Outcomes = [.. outcomes[v.RevieweeId]],
            Deliverables = [.. deliverables[v.RevieweeId]],
            Parts = [.. parts[v.Id]],
            Groups = [.. groups[v.Id]],
            Calibration = calibration is null ? null : [.. calibration[v.Id]],
            Trail = [.. trail[ReviewsAccess.SubjectOf(v.Id)]],
        });
    }

    private static PersonFacts Person(Review review) =>
        new(review.Reviewee?.DisplayName ?? "", review.Reviewee?.JobTitle ?? "", review.OrgUnit?.Name ?? "", review.ManagerSnapshot?.DisplayName, review.Reviewee?.Locale ?? "");

    // The steps before sharing, and how the score came about, are not the reviewee's (invariant I10).
    private static ReviewFacts Outcome(Review review, PacketAudience audience, bool hasScore)
    {
        var isShared = review.SharedOn is not null || audience != PacketAudience.Employee;
        var isWhole = audience != PacketAudience.Employee;
        return new(
            review.State.ToString(), review.SharedOn, isShared ? review.Summary : "",
            isShared ? review.CalibratedRating ?? review.ManagerRating : null,
            isWhole ? review.ManagerRating : null, hasScore ? review.ComputedScore : null, hasScore ? review.ScoreInputs : null,
            review.Acknowledgement.ToString(), review.Rebuttal);
    }

    // A score is one equation: whoever wrote within a group could solve it for the others (invariant I8).
    private Task<HashSet<Guid>> WithinGroupsOfAsync(IReadOnlyCollection<Guid> reviewIds, CancellationToken cancel)
    {
        if (db.Viewer.PersonId is not { } me) return Task.FromResult(new HashSet<Guid>());
        return db.Set<ReviewAssignment>().Where(a => reviewIds.Contains(a.ReviewId) && (a.Relation == Relation.Peer || a.Relation == Relation.Upward)
            && a.ReviewerId == me && a.State == AssignmentState.Submitted).Select(a => a.ReviewId).ToHashSetAsync(cancel);
    }

    private async Task<ILookup<Guid, CalibrationFacts>> CalibrationAsync(IReadOnlyCollection<Guid> reviewIds, CancellationToken cancel) =>
        (await db.Set<CalibrationChange>().Where(change => reviewIds.Contains(change.ReviewId)).OrderBy(change => change.CreatedAt).ThenBy(change => change.Id)
            .Select(change => new { change.ReviewId, Facts = new CalibrationFacts(change.From, change.To, change.Reason, change.By!.DisplayName) }).ToListAsync(cancel))
        .ToLookup(change => change.ReviewId, change => change.Facts);

    private async Task<ILookup<string, TrailFacts>> TrailAsync(IReadOnlyCollection<Guid> reviewIds, CancellationToken cancel)
    {
        var subjects = reviewIds.Select(ReviewsAccess.SubjectOf).ToList();
        var steps = await db.Set<AuditEvent>().Where(link => subjects.Contains(link.SubjectRef)).OrderBy(link => link.SubjectRef).ThenBy(link => link.SubjectSeq)
            .Select(link => new
            {
                link.SubjectRef,
                link.At,
                link.Action,
                link.Reason,
                Actor = db.Set<Directory.Person>().Where(person => person.Id == link.ActorId).Select(person => person.DisplayName).FirstOrDefault(),
            }).ToListAsync(cancel);
        return steps.ToLookup(step => step.SubjectRef, step => new TrailFacts(DateOnly.FromDateTime(step.At), step.Action, step.Actor, step.Reason));
    }
}

/// <summary>What is left out unless HR switches it on; the switch is audited with the export.</summary>
/// <param name="IncludeCalibration">Changes of ratings with their reasons.</param>
/// <param name="IncludeUnshared">Reviews that the reviewee has not been shown yet.</param>
public sealed record PayloadOptions(bool IncludeCalibration = false, bool IncludeUnshared = false)
{
    /// <summary>Whether a packet for this audience has them: HR's only.</summary>
    internal bool IncludesCalibrationFor(PacketAudience audience) => IncludeCalibration && audience == PacketAudience.HR;

    /// <summary>What was switched on, as the audit trail tells it to whoever reads it; absent = nothing.</summary>
    internal string? InWords() => (IncludeCalibration, IncludeUnshared) switch
    {
        (true, true) => "Asked for with changes made in calibration, and with what is not shared yet.",
        (true, false) => "Asked for with changes made in calibration.",
        (false, true) => "Asked for with what is not shared yet.",
        _ => null,
    };
}
