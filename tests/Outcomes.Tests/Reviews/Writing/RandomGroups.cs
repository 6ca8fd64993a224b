using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Tests.Reviews.Writing;

/// <summary>Groups of every mode with sizes around the smallest, each in a cycle of its own about Amina; the drafts are written, and are handed in one by one.</summary>
internal sealed class RandomGroups
{
    private readonly Random random = new(20261124);

    public List<RandomGroup> All { get; } = [];

    public static async Task<RandomGroups> MakeAsync(WritingStory story, int count)
    {
        var groups = new RandomGroups();
        await using var db = story.AsSystem();
        var made = new List<object>();
        for (var number = 0; number < count; number++)
        {
            var group = groups.Make(story, number, made);
            groups.All.Add(group);
        }
        db.AddRange(made.OfType<ReviewCycle>());
        await db.SaveChangesAsync(WritingStory.Cancel);
        db.AddRange(made.Where(row => row is not ReviewCycle));
        await db.SaveChangesAsync(WritingStory.Cancel);
        return groups;
    }

    private RandomGroup Make(WritingStory story, int number, List<object> made)
    {
        var least = random.Next(3, 5);
        var cycle = WritingSteps.NewCycle(story, CycleState.Collecting, (AnonymityMode)(number % 3), least, calibrated: false);
        var review = Review.FromHistory(new ReviewHistory
        {
            CycleId = cycle.Id,
            RevieweeId = story.Amina,
            ManagerId = story.Jakob,
            OrgUnitId = story.Sensors,
            State = ReviewState.Collecting,
            CreatedAt = WritingStory.Then,
        });
        var relation = random.Next(2) == 0 ? Relation.Peer : Relation.Upward;
        var reviewers = story.Peers.ToArray();
        random.Shuffle(reviewers);
        var group = new RandomGroup(cycle, review, relation, least);
        var size = Math.Min(6, least + random.Next(-2, 3));
        foreach (var (place, reviewer) in reviewers.Take(size).Index())
        {
            // The last one moves while others look; what was handed in before is at rest.
            var fate = place < size - 1 ? Fate.AtRest : (Fate)Math.Max(0, random.Next(-5, 4));
            var answer = new RandomAnswer(reviewer, random.Next(1, 6), $"Words {Guid.NewGuid():N}", fate);
            var part = ReviewAssignment.FromHistory(review, new AssignmentHistory
            {
                ReviewerId = reviewer,
                Relation = relation,
                AnonymityMode = cycle.AnonymityMode,
                State = fate == Fate.AtRest ? AssignmentState.Submitted : AssignmentState.InProgress,
                DueOn = answer.Fate == Fate.Late ? new DateOnly(2026, 10, 1) : WritingSteps.Far,
                TimeZoneId = "Africa/Dakar",
                Responses =
                [
                    new ResponseHistory(story.Question(relation, QuestionKind.Rating), answer.Rating, null, "From calls only."),
                    new ResponseHistory(story.Question(relation, QuestionKind.Text), null, answer.Text),
                ],
            });
            if (fate == Fate.AtRest) group.Submitted.Add(answer with { Part = part.Id });
            else group.Last = answer with { Part = part.Id };
            made.Add(part);
        }
        made.AddRange([cycle, review]);
        return group;
    }
}

internal sealed record RandomGroup(ReviewCycle Cycle, Review Review, Relation Relation, int Least)
{
    /// <summary>Handed in, in order.</summary>
    public List<RandomAnswer> Submitted { get; } = [];

    /// <summary>Who moves.</summary>
    public RandomAnswer? Last { get; set; }
    public bool IsAggregated => Cycle.AnonymityMode == AnonymityMode.Aggregated;

    /// <summary>The last reviewer does what is meant for them.</summary>
    public async Task StepAsync(WritingStory story)
    {
        if (Last is not { } answer) return;
        var refusal = await story.TryAsync(answer.Reviewer, "ReviewAssignments", answer.Fate == Fate.Declines ? "Decline" : "Submit", new Target(answer.Part, 1),
            answer.Fate == Fate.Declines ? new Reasoned { Reason = "We hardly met." } : new Nothing());
        // Another test's sweep, which goes over all cycles of the server, may have ended a late part already: it is refused either way.
        if (answer.Fate == Fate.Late) Xunit.Assert.Contains(refusal?.Code, new[] { "stage-over", "stale-version" });
        else Xunit.Assert.Null(refusal?.Code);
        if (refusal is null && answer.Fate != Fate.Declines) Submitted.Add(answer);
        if (answer.Fate != Fate.GivenBack || IsAggregated) return;
        // It does not come again: what was handed in stands when the stage ends.
        await story.ActAsync(story.Noor, "ReviewAssignments", "Reopen", new Target(answer.Part, 2), new ReopenPart.Request { Reason = "They asked for it." });
    }
}

/// <summary>What becomes of one draft.</summary>
internal enum Fate { Submits, Declines, Late, GivenBack, AtRest }

internal sealed record RandomAnswer(Guid Reviewer, int Rating, string Text, Fate Fate)
{
    public Guid Part { get; init; }
}
