using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Tests.Reviews.Writing;

/// <summary>Cycles that review HR, those above them and others, each as far as the dice say.</summary>
internal sealed class HiddenReviews(WritingStory story)
{
    private static readonly AssignmentState[] Asked = [AssignmentState.Requested, AssignmentState.InProgress, AssignmentState.Submitted, AssignmentState.Declined, AssignmentState.Expired];
    private static readonly ReviewState[] Hidden = [ReviewState.Collecting, ReviewState.ManagerDraft, ReviewState.Calibrated];

    private readonly Random random = new(20261124);

    public List<Guid> Cycles { get; } = [];

    public static async Task<HiddenReviews> MakeAsync(WritingStory story, int count)
    {
        var made = new HiddenReviews(story);
        await using var db = story.AsSystem();
        for (var number = 0; number < count; number++)
        {
            var cycle = WritingSteps.NewCycle(story, number % 2 == 0 ? CycleState.Collecting : CycleState.Sharing, (AnonymityMode)(number % 3), 3, calibrated: false);
            made.Cycles.Add(cycle.Id);
            db.Add(cycle);
            await db.SaveChangesAsync(WritingStory.Cancel);
            // Priya's is open in every cycle, so that none is ever closed; the others take part by lot.
            Guid[] others = [story.Noor, story.Misaki, story.Kofi, story.Amina, story.Jakob, .. story.Peers.Take(3)];
            foreach (var reviewee in others.Where(_ => made.random.Next(4) > 0).Append(story.Priya)) made.Add(db, cycle, reviewee);
            await db.SaveChangesAsync(WritingStory.Cancel);
        }
        return made;
    }

    /// <summary>Everything of these people's reviews but what they write themselves moves, by lot, and the day's count is made again.</summary>
    public async Task ShuffleAsync(params Guid[] reviewees)
    {
        await using var db = story.AsSystem();
        foreach (var cycle in Cycles)
            foreach (var reviewee in reviewees)
            {
                // HR know of their own when it has ended.
                var state = reviewee == story.Noor || reviewee == story.Kofi || reviewee == story.Jakob ? Hidden[random.Next(Hidden.Length)] : ReviewState.Final;
                await db.Set<Review>().Where(v => v.CycleId == cycle && v.RevieweeId == reviewee && v.RevieweeId != story.Priya)
                    .ExecuteUpdateAsync(review => review.SetProperty(v => v.State, state), WritingStory.Cancel);
                foreach (var relation in new[] { Relation.Self, Relation.Manager, Relation.SecondManager, Relation.Upward })
                {
                    var part = Asked[random.Next(Asked.Length)];
                    await db.Set<ReviewAssignment>().Where(a => a.CycleId == cycle && a.RevieweeId == reviewee && a.Relation == relation && a.ReviewerId != reviewee)
                        .ExecuteUpdateAsync(all => all.SetProperty(a => a.State, part), WritingStory.Cancel);
                }
            }
        await CountAsync();
    }

    public async Task CountAsync()
    {
        await using var db = story.AsSystem();
        await db.Set<CycleProgress>().Where(row => Cycles.Contains(row.CycleId))
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.CountedOn, new DateOnly(2026, 1, 1)), WritingStory.Cancel);
        foreach (var cycle in Cycles) await story.Server.Services.GetRequiredService<CycleSweep>().RunAsync(cycle, WritingStory.Cancel);
    }

    private void Add(OutcomesDb db, ReviewCycle cycle, Guid reviewee)
    {
        var review = Review.FromHistory(new ReviewHistory
        {
            CycleId = cycle.Id,
            RevieweeId = reviewee,
            ManagerId = story.Peers[5],
            OrgUnitId = reviewee == story.Amina || reviewee == story.Kofi || story.Peers.Contains(reviewee) ? story.Sensors : story.Merrow,
            State = ReviewState.Collecting,
            CreatedAt = WritingStory.Then,
        });
        db.AddRange(review, Part(Relation.Self, reviewee), Part(Relation.Manager, story.Peers[5]), Part(Relation.SecondManager, story.Peers[4]), Part(Relation.Upward, story.Peers[3]));

        ReviewAssignment Part(Relation relation, Guid reviewer) => ReviewAssignment.FromHistory(review, new AssignmentHistory
        {
            ReviewerId = reviewer,
            Relation = relation,
            AnonymityMode = cycle.AnonymityMode,
            State = Asked[random.Next(Asked.Length)],
            DueOn = WritingSteps.Far,
            TimeZoneId = "Africa/Dakar",
        });
    }
}
