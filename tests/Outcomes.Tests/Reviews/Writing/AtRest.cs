using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews;
using Role = Outcomes.Tests.Reviews.ExpectedReviewSteps.Role;

namespace Outcomes.Tests.Reviews.Writing;

/// <summary>What the tables of who may do what try their steps on: complete in every respect, in a cycle of its own, with a session that Ines leads.</summary>
internal static class AtRest
{
    /// <summary>Amina's review.</summary>
    public static async Task<Guid> ReviewAtRestAsync(this WritingStory story, CycleState cycleIs, bool calibrated, ReviewState state)
    {
        var cycle = NewCycle(story, cycleIs, calibrated);
        var review = NewReview(story, cycle, state);
        await using var db = story.AsSystem();
        db.AddRange(cycle, review, NewSession(story, cycle, CalibrationState.Open));
        await db.SaveChangesAsync(WritingStory.Cancel);
        return review.Id;
    }

    /// <summary>An open case, of whomever: what an open case alone does not let somebody do.</summary>
    public static async Task GrantCaseAsync(this WritingStory story, Guid reader, Guid review)
    {
        await using var db = story.AsSystem();
        if (await Cases.Of(db, review, reader).AnyAsync(WritingStory.Cancel)) return;
        db.Add(new VisibilityGrant(reader, ReviewsAccess.CaseKind, review, review));
        await db.SaveChangesAsync(WritingStory.Cancel);
    }

    /// <summary>A part of Amina's review with answers; she named the peer.</summary>
    public static async Task<Guid> PartAtRestAsync(this WritingStory story, AssignmentState state, Relation relation = Relation.Peer, Guid? reviewer = null)
    {
        var cycle = NewCycle(story, CycleState.Collecting, calibrated: true);
        var review = NewReview(story, cycle, ReviewState.Collecting, GroupStanding.Open);
        var part = ReviewAssignment.FromHistory(review, new AssignmentHistory
        {
            ReviewerId = reviewer ?? story.Peers[0],
            Relation = relation,
            AnonymityMode = AnonymityMode.Named,
            State = state,
            DueOn = WritingSteps.Far,
            TimeZoneId = "Africa/Dakar",
            NominatedById = relation == Relation.Peer ? story.Amina : null,
            Responses = [new ResponseHistory(story.Question(relation, QuestionKind.Rating), 4, null, "We met in calls only.")],
        });
        await using var db = story.AsSystem();
        db.AddRange(cycle, review, part, NewSession(story, cycle, CalibrationState.Open));
        await db.SaveChangesAsync(WritingStory.Cancel);
        return part.Id;
    }

    /// <summary>Jakob and Misaki are invited; Amina's review is ready.</summary>
    public static async Task<(Guid Session, Guid Review)> SessionAtRestAsync(this WritingStory story, CalibrationState state)
    {
        var cycle = NewCycle(story, CycleState.Calibrating, calibrated: true);
        var review = NewReview(story, cycle, ReviewState.ReadyForCalibration);
        var session = NewSession(story, cycle, state);
        await using var db = story.AsSystem();
        db.AddRange(cycle, review, session);
        await db.SaveChangesAsync(WritingStory.Cancel);
        return (session.Id, review.Id);
    }

    public static Guid PersonIn(this WritingStory story, Role role) => role switch
    {
        Role.Reviewer => story.Peers[0],
        Role.Manager => story.Jakob,
        Role.Reviewee => story.Amina,
        Role.UpperManager => story.Misaki,
        Role.Facilitator => story.Ines,
        Role.HR => story.Noor,
        Role.ScopedHR => story.Lena,
        Role.HRBelowTheReviewee => story.Kofi,
        Role.Administrator => story.Ada,
        _ => story.Priya,
    };

    // Only the naming of peers is open by its days: nothing else begins or ends by itself.
    private static ReviewCycle NewCycle(WritingStory story, CycleState state, bool calibrated) => ReviewCycle.FromHistory(new CycleHistory
    {
        Name = $"At rest {Guid.NewGuid():N}",
        From = new DateOnly(2026, 1, 1),
        To = new DateOnly(2026, 12, 31),
        TemplateVersionId = story.Template.Id,
        AnonymityMode = AnonymityMode.Named,
        CalibrationOn = calibrated,
        State = state,
        Stages = [.. Enum.GetValues<StageKind>().Select(kind => new StageText
        {
            Kind = kind,
            OpensOn = kind == StageKind.Nomination ? new DateOnly(2026, 1, 1) : WritingSteps.Far.AddDays(-9),
            DueOn = WritingSteps.Far,
        })],
        CreatedAt = WritingStory.Then,
    });

    private static Review NewReview(WritingStory story, ReviewCycle cycle, ReviewState state, GroupStanding groups = GroupStanding.TooSmall) => Review.FromHistory(new ReviewHistory
    {
        CycleId = cycle.Id,
        RevieweeId = story.Amina,
        ManagerId = story.Jakob,
        OrgUnitId = story.Sensors,
        State = state,
        ManagerRating = 4,
        CalibratedRating = state is >= ReviewState.Calibrated and not ReviewState.Cancelled ? 4 : null,
        Summary = "A year of steady hands.",
        SharedOn = state is >= ReviewState.Shared and not ReviewState.Cancelled ? new DateOnly(2026, 11, 1) : null,
        PeerAnswers = groups,
        UpwardAnswers = groups,
        CreatedAt = WritingStory.Then,
    });

    private static CalibrationSession NewSession(WritingStory story, ReviewCycle cycle, CalibrationState state) =>
        CalibrationSession.FromHistory(new SessionHistory("Sensors", cycle.Id, story.Sensors, story.Ines, state, WritingStory.Then) { InviteeIds = [story.Jakob, story.Misaki] });
}
