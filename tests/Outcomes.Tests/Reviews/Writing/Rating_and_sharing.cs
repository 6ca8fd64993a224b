using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Reviews.Writing.WritingStory;

namespace Outcomes.Tests.Reviews.Writing;

public sealed class Rating_and_sharing_on_SQLite(SqliteServer server) : Rating_and_sharing(server);
public sealed class Rating_and_sharing_on_PostgreSQL(PostgresServer server) : Rating_and_sharing(server);
public sealed class Rating_and_sharing_on_SQL_Server(SqlServerServer server) : Rating_and_sharing(server);

/// <summary>From the manager's draft to the end of a review, and back once more.</summary>
public abstract class Rating_and_sharing(OutcomesServer server)
{
    private const string Set = "Reviews";
    private static readonly Nothing None = new();

    [Fact]
    public async Task The_manager_rates_hands_in_shares_and_Amina_agrees()
    {
        var story = await TellAsync(server);
        var cycle = await story.CycleAsync(CycleState.Collecting);
        var review = await story.ReviewAsync(cycle, groups: GroupStanding.TooSmall);
        var self = await story.PartAsync(cycle, review, story.Amina, Relation.Self);
        var mine = await story.PartAsync(cycle, review, story.Jakob, Relation.Manager);
        await story.SubmitAsync(story.Amina, self, Relation.Self, 5);

        var now = await story.ActAsync(story.Jakob, Set, "StartDraft", new Target(review.Id, 1), None);
        Assert.Equal("manager-part-open", (await story.TryAsync(story.Jakob, Set, "MarkReady", At(now), None))?.Code);
        await story.SubmitAsync(story.Jakob, mine, Relation.Manager, 4);
        Assert.Equal("rating-missing", (await story.TryAsync(story.Jakob, Set, "MarkReady", At(now), None))?.Code);
        Assert.Equal(400, (await story.TryAsync(story.Jakob, Set, "Rate", At(now), new RateReview.Request { Rating = 4.5m }))?.Status);
        now = await story.ActAsync(story.Jakob, Set, "Rate", At(now), new RateReview.Request { Rating = 4, Summary = "Steady hands." });
        now = await story.ActAsync(story.Jakob, Set, "MarkReady", At(now), None);
        var ready = await story.ReviewNowAsync(review.Id);
        // Without calibration the rating is fixed at once. (1 × 5 + 2 × 4) / 3
        Assert.Equal((ReviewState.Calibrated, 4m, 4.3333m), (ready.State, ready.CalibratedRating, ready.ComputedScore));
        Assert.Equal("cycle-not-sharing", (await story.TryAsync(story.Jakob, Set, "Share", At(now), None))?.Code);
        await MoveAsync(story, cycle, CycleState.Sharing);
        now = await story.ActAsync(story.Jakob, Set, "Share", At(now), None);
        now = await story.ActAsync(story.Amina, Set, "Rebut", At(now), new RebutReview.Request { Rebuttal = "The gauge was not mine to place." });
        now = await story.ActAsync(story.Amina, Set, "Acknowledge", At(now), new AcknowledgeReview.Request { Acknowledgement = Acknowledgement.Agree });
        await story.ActAsync(story.Noor, Set, "Finish", At(now), None);
        var ended = await story.ReviewNowAsync(review.Id);
        Assert.Equal((ReviewState.Final, Acknowledgement.Agree, "The gauge was not mine to place."), (ended.State, ended.Acknowledgement, ended.Rebuttal));

        await server.DeliverEventsAsync();
        await using var theirs = story.AsSystem();
        var told = await theirs.Set<Notification>().Where(n => n.SubjectId == review.Id).OrderBy(n => n.Kind).Select(n => new { n.Kind, n.RecipientId }).ToListAsync(Cancel);
        Assert.Equal(
            [("review-acknowledged", story.Jakob), ("review-calibrated", story.Jakob), ("review-final", story.Amina), ("review-rebutted", story.Jakob), ("review-shared", story.Amina)],
            told.Select(notice => (notice.Kind, notice.RecipientId)));
    }

    [Fact]
    public async Task A_dispute_is_resolved_above_and_HR_reopens_what_is_final()
    {
        var story = await TellAsync(server);
        var cycle = await story.CycleAsync(CycleState.Sharing);
        var review = await story.ReviewAsync(cycle, ReviewState.Shared, GroupStanding.Shown);
        var now = await story.ActAsync(story.Amina, Set, "Dispute", new Target(review.Id, 1), new DisputeReview.Request { Rebuttal = "Two of three gauges were Ines' own." });
        await server.DeliverEventsAsync();
        await using (var look = story.AsSystem())
        {
            var told = await look.Set<Notification>().Where(notice => notice.SubjectId == review.Id && notice.Kind == "review-disputed").Select(notice => notice.RecipientId).ToListAsync(Cancel);
            Assert.All([story.Jakob, story.Misaki, story.Noor], person => Assert.Contains(person, told));
            // Kofi is HR for the unit too, and Amina is his manager.
            Assert.DoesNotContain(story.Kofi, told);
        }
        var reason = new ResolveDispute.Request { Reason = "We looked at both logs.", Rating = 5 };
        Assert.Equal(403, (await story.TryAsync(story.Jakob, Set, "Resolve", At(now), reason))?.Status);
        now = await story.ActAsync(story.Misaki, Set, "Resolve", At(now), reason);
        var resolved = await story.ReviewNowAsync(review.Id);
        Assert.Equal((ReviewState.Final, 5m, Acknowledgement.Disagree), (resolved.State, resolved.CalibratedRating, resolved.Acknowledgement));
        await story.ActAsync(story.Noor, Set, "Reopen", At(now), new Reasoned { Reason = "The wrong page was signed." });
        await using var db = story.AsSystem();
        var payload = await db.Set<OutboxMessage>().Where(m => m.Name == "reviews.reopened.v1").OrderByDescending(m => m.Id).Select(m => m.Payload).FirstAsync(Cancel);
        Assert.Contains(review.Id.ToString(), payload);
        // In a cycle that was given up nobody would answer it, and nothing would end it.
        var ended = await story.ReviewAsync(await story.CycleAsync(CycleState.Cancelled), ReviewState.Final, GroupStanding.Shown);
        Assert.Equal("cycle-over", (await story.TryAsync(story.Noor, Set, "Reopen", new Target(ended.Id, 1), new Reasoned { Reason = "The wrong page was signed." }))?.Code);
        Assert.Equal((ReviewState.Shared, Acknowledgement.None), ((await story.ReviewNowAsync(review.Id)).State, (await story.ReviewNowAsync(review.Id)).Acknowledgement));
    }

    [Fact]
    public async Task Amina_learns_nothing_before_it_is_shared_whatever_she_tries()
    {
        var story = await TellAsync(server);
        var refusals = new List<(int?, string?, string?)>();
        foreach (var state in ReviewStates.Hidden.Where(state => state != ReviewState.NotStarted))
        {
            var review = await story.ReviewAsync(await story.CycleAsync(CycleState.Sharing), state);
            foreach (var action in new[] { "StartDraft", "MarkReady", "Share", "Acknowledge", "Rebut", "Dispute", "Finish", "Resolve", "Reopen" })
            {
                object request = action switch
                {
                    "Acknowledge" => new AcknowledgeReview.Request { Acknowledgement = Acknowledgement.Agree },
                    "Rebut" => new RebutReview.Request { Rebuttal = "No." },
                    "Dispute" => new DisputeReview.Request { Rebuttal = "No." },
                    "Resolve" => new ResolveDispute.Request { Reason = "So." },
                    "Reopen" => new Reasoned { Reason = "So." },
                    _ => None,
                };
                var refusal = await story.TryAsync(story.Amina, Set, action, new Target(review.Id, 0), request);
                refusals.Add((refusal?.Status, refusal?.Code, refusal?.Message));
            }
        }
        var perState = refusals.Chunk(9).Select(some => string.Join("\n", some)).Distinct().ToList();
        Assert.True(perState.Count == 1, string.Join("\n\n", perState));
        Assert.DoesNotContain(refusals, refusal => refusal.Item1 is null);
    }

    [Fact]
    public async Task When_the_days_of_grace_are_over_it_lapses_or_ends()
    {
        var story = await TellAsync(server);
        var cycle = await story.CycleAsync(CycleState.Sharing);
        var silent = await story.ReviewAsync(cycle, ReviewState.Shared, GroupStanding.Shown);
        var answered = await story.ReviewAsync(cycle, ReviewState.Acknowledged, GroupStanding.Shown, story.Peers[0], story.Amina);
        // HR reopens where everything is over already: one lately, one long ago.
        var closed = await story.CycleAsync(CycleState.Closed);
        var lately = await story.ReviewAsync(closed, ReviewState.Final, GroupStanding.Shown);
        var forgotten = await story.ReviewAsync(closed, ReviewState.Shared, GroupStanding.Shown, story.Peers[0], story.Amina);
        await story.ActAsync(story.Noor, Set, "Reopen", new Target(lately.Id, 1), new Reasoned { Reason = "The wrong page was signed." });
        var job = server.Services.GetRequiredService<EndSharing>();
        await job.EndAsync(Cancel);
        Assert.Equal(ReviewState.Shared, (await story.ReviewNowAsync(silent.Id)).State);
        await using (var db = story.AsSystem())
        {
            await db.Set<CycleStage>().Where(s => s.CycleId == cycle.Id || s.CycleId == closed.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.OpensOn, new DateOnly(2026, 1, 1)).SetProperty(x => x.DueOn, new DateOnly(2026, 1, 31)), Cancel);
            await db.Set<Review>().Where(v => v.CycleId == cycle.Id || v.CycleId == closed.Id).ExecuteUpdateAsync(v => v.SetProperty(x => x.SharedOn, new DateOnly(2026, 2, 1)), Cancel);
        }
        // Words beside it put nothing off.
        await story.ActAsync(story.Amina, Set, "Rebut", new Target(silent.Id, 1), new RebutReview.Request { Rebuttal = "Once more." });
        await job.EndAsync(Cancel);
        await job.EndAsync(Cancel);
        var lapsed = await story.ReviewNowAsync(silent.Id);
        Assert.Equal((ReviewState.Final, Acknowledgement.Lapsed, 3), (lapsed.State, lapsed.Acknowledgement, lapsed.Version));
        foreach (var (review, state) in new[] { (answered, ReviewState.Final), (forgotten, ReviewState.Final), (lately, ReviewState.Shared) })
            Assert.Equal(state, (await story.ReviewNowAsync(review.Id)).State);
    }

    private static Target At(Changed now) => new(now.Id, now.Version);

    private static async Task MoveAsync(WritingStory story, ReviewCycle cycle, CycleState to)
    {
        await using var db = story.AsSystem();
        await db.Set<ReviewCycle>().Where(c => c.Id == cycle.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.State, to), Cancel);
    }
}
