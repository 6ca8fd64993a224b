using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Tests.Reviews.Writing;

/// <summary>Cycles, reviews and parts at rest, and the verbs that most scenarios begin with.</summary>
internal static class WritingSteps
{
    /// <summary>A day that no test reaches.</summary>
    public static DateOnly Far { get; } = new(2099, 12, 1);

    public static async Task<ReviewCycle> CycleAsync(this WritingStory story, CycleState state, AnonymityMode mode = AnonymityMode.Aggregated, int least = 3, bool calibrated = false, params StageKind[] open)
    {
        var cycle = NewCycle(story, state, mode, least, calibrated, open);
        await using var db = story.AsSystem();
        db.Add(cycle);
        await db.SaveChangesAsync(WritingStory.Cancel);
        return cycle;
    }

    public static ReviewCycle NewCycle(WritingStory story, CycleState state, AnonymityMode mode, int least, bool calibrated, params StageKind[] open) => ReviewCycle.FromHistory(new CycleHistory
    {
        Name = $"Year {Guid.NewGuid():N}",
        From = new DateOnly(2026, 1, 1),
        To = new DateOnly(2026, 12, 31),
        TemplateVersionId = story.Template.Id,
        AnonymityMode = mode,
        MinGroupSize = least,
        CalibrationOn = calibrated,
        State = state,
        Stages = [.. new[] { StageKind.Peer, StageKind.Sharing }.Concat(open).Select(kind => new StageText { Kind = kind, OpensOn = new DateOnly(2026, 1, 1), DueOn = Far, GraceDays = 7 })],
        CreatedAt = WritingStory.Then,
    });

    public static async Task<Review> ReviewAsync(
        this WritingStory story, ReviewCycle cycle, ReviewState state = ReviewState.Collecting, GroupStanding groups = GroupStanding.Open, Guid? reviewee = null, Guid? manager = null)
    {
        var isRated = state >= ReviewState.ReadyForCalibration && state != ReviewState.Cancelled;
        var review = Review.FromHistory(new ReviewHistory
        {
            CycleId = cycle.Id,
            RevieweeId = reviewee ?? story.Amina,
            ManagerId = manager ?? story.Jakob,
            OrgUnitId = story.Sensors,
            State = state,
            ManagerRating = isRated ? 4 : null,
            CalibratedRating = state is >= ReviewState.Calibrated and not ReviewState.Cancelled ? 4 : null,
            Summary = isRated ? "A year of steady hands." : "",
            SharedOn = state is >= ReviewState.Shared and not ReviewState.Cancelled ? new DateOnly(2026, 11, 1) : null,
            PeerAnswers = groups,
            UpwardAnswers = groups,
            CreatedAt = WritingStory.Then,
        });
        await using var db = story.AsSystem();
        db.Add(review);
        await db.SaveChangesAsync(WritingStory.Cancel);
        return review;
    }

    public static async Task<Guid> PartAsync(
        this WritingStory story, ReviewCycle cycle, Review review, Guid reviewer, Relation relation, AssignmentState state = AssignmentState.Requested, DateOnly? dueOn = null)
    {
        var part = NewPart(cycle, review, reviewer, relation, state, dueOn);
        await using var db = story.AsSystem();
        db.Add(part);
        await db.SaveChangesAsync(WritingStory.Cancel);
        return part.Id;
    }

    public static ReviewAssignment NewPart(ReviewCycle cycle, Review review, Guid reviewer, Relation relation, AssignmentState state, DateOnly? dueOn = null) =>
        ReviewAssignment.FromHistory(review, new AssignmentHistory
        {
            ReviewerId = reviewer,
            Relation = relation,
            AnonymityMode = cycle.AnonymityMode,
            State = state,
            DueOn = dueOn ?? Far,
            TimeZoneId = "Africa/Dakar",
        });

    public static async Task<ReviewAssignment> PartNowAsync(this WritingStory story, Guid part)
    {
        await using var db = story.AsSystem();
        return await db.Set<ReviewAssignment>().Include(a => a.Responses).ThenInclude(r => r.Citations).SingleAsync(a => a.Id == part, WritingStory.Cancel);
    }

    public static async Task<Review> ReviewNowAsync(this WritingStory story, Guid review)
    {
        await using var db = story.AsSystem();
        return await db.Set<Review>().SingleAsync(v => v.Id == review, WritingStory.Cancel);
    }

    public static SaveAnswers.Request Rated(this WritingStory story, Relation relation, decimal rating, params string[] cited) => new()
    {
        Answers = [new SaveAnswers.Answer { QuestionId = story.Question(relation, QuestionKind.Rating).Id, RatingValue = rating, Citations = cited }],
    };

    /// <summary>Starts, keeps a rating with a reason instead of evidence and a text, and hands it in.</summary>
    public static async Task SubmitAsync(this WritingStory story, Guid reviewer, Guid part, Relation relation, decimal rating, string? text = null, string? cited = null, int version = 1)
    {
        var now = await story.ActAsync(reviewer, "ReviewAssignments", "Start", new Target(part, version), new Nothing());
        now = await story.ActAsync(reviewer, "ReviewAssignments", "Save", new Target(part, now.Version), new SaveAnswers.Request
        {
            Answers =
            [
                new SaveAnswers.Answer { QuestionId = story.Question(relation, QuestionKind.Rating).Id, RatingValue = rating, NoEvidenceReason = "We met in calls only.", Citations = cited is null ? [] : [cited] },
                new SaveAnswers.Answer { QuestionId = story.Question(relation, QuestionKind.Text).Id, Text = text },
            ],
        });
        await story.ActAsync(reviewer, "ReviewAssignments", "Submit", new Target(part, now.Version), new Nothing());
    }
}
