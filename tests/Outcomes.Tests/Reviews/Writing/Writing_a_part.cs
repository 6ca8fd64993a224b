using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reviews;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Reviews.Writing.WritingStory;

namespace Outcomes.Tests.Reviews.Writing;

public sealed class Writing_a_part_on_SQLite(SqliteServer server) : Writing_a_part(server);
public sealed class Writing_a_part_on_PostgreSQL(PostgresServer server) : Writing_a_part(server);
public sealed class Writing_a_part_on_SQL_Server(SqlServerServer server) : Writing_a_part(server);

/// <summary>Drafts are private and lose nothing; what is handed in is complete and shows what it rests on.</summary>
public abstract class Writing_a_part(OutcomesServer server)
{
    private const string Set = "ReviewAssignments";

    [Fact]
    public async Task A_draft_is_kept_answer_by_answer_and_nobody_else_reads_it()
    {
        var (story, _, review, part) = await BegunAsync(Relation.Self);
        var text = story.Question(Relation.Self, QuestionKind.Text).Id;
        var kept = await story.ActAsync(story.Amina, Set, "Save", new Target(part, 2), story.Rated(Relation.Self, 4, $"deliverable:{story.Tables}"));
        kept = await story.ActAsync(story.Amina, Set, "Save", new Target(part, kept.Version), new SaveAnswers.Request { Answers = [new SaveAnswers.Answer { QuestionId = text, Text = "The tide tables." }] });
        var stale = await story.TryAsync(story.Amina, Set, "Save", new Target(part, kept.Version - 1), story.Rated(Relation.Self, 1));
        Assert.Equal(412, stale?.Status);

        var now = await story.PartNowAsync(part);
        Assert.Equal((2, 4m), (now.Responses.Count, now.Responses.Single(r => r.RatingValue is not null).RatingValue));
        foreach (var other in new[] { story.Jakob, story.Misaki, story.Noor, story.Peers[0] })
        {
            await using var theirs = story.As(other);
            Assert.False(await theirs.Set<Response>().AnyAsync(r => r.AssignmentId == part, Cancel));
        }
        await story.ActAsync(story.Amina, Set, "Save", new Target(part, kept.Version), new SaveAnswers.Request { Answers = [new SaveAnswers.Answer { QuestionId = text }] });
        Assert.Single((await story.PartNowAsync(part)).Responses);
        Assert.Equal(1, (await story.ReviewNowAsync(review.Id)).Version);
    }

    [Fact]
    public async Task Every_answer_at_fault_is_named_at_once()
    {
        var (story, _, _, part) = await BegunAsync(Relation.Self);
        var refusal = (InvalidRequest?)await story.TryAsync(story.Amina, Set, "Save", new Target(part, 2), new SaveAnswers.Request
        {
            Answers =
            [
                new SaveAnswers.Answer { QuestionId = story.Question(Relation.Self, QuestionKind.Rating).Id, RatingValue = 6 },
                new SaveAnswers.Answer { QuestionId = story.Question(Relation.Self, QuestionKind.Choice).Id, Text = "Neither" },
                new SaveAnswers.Answer { QuestionId = story.Question(Relation.Peer, QuestionKind.Text).Id, Text = "Of another part" },
                new SaveAnswers.Answer { QuestionId = story.Question(Relation.Self, QuestionKind.OutcomeRating).Id, RatingValue = 3 },
                new SaveAnswers.Answer { QuestionId = story.Question(Relation.Self, QuestionKind.Text).Id, RatingValue = 3, Citations = [$"deliverable:{Guid.NewGuid()}", "nonsense"] },
            ],
        });
        Assert.Equal(
            ["Answers/0/RatingValue", "Answers/1/Text", "Answers/2/QuestionId", "Answers/3/ObjectiveId", "Answers/4/Citations/0", "Answers/4/Citations/1", "Answers/4/RatingValue"],
            refusal?.Fields.Select(field => field.Field).Order());
        Assert.Empty((await story.PartNowAsync(part)).Responses);
    }

    [Fact]
    public async Task Handing_in_needs_every_required_answer_and_evidence_of_the_period()
    {
        var (story, _, _, part) = await BegunAsync(Relation.Self);
        Assert.Equal("answer-missing", (await story.TryAsync(story.Amina, Set, "Submit", new Target(part, 2), new Nothing()))?.Code);
        var kept = await story.ActAsync(story.Amina, Set, "Save", new Target(part, 2), story.Rated(Relation.Self, 4, $"deliverable:{story.OldGauge}"));
        Assert.Equal("rating-without-evidence", (await story.TryAsync(story.Amina, Set, "Submit", new Target(part, kept.Version), new Nothing()))?.Code);
        kept = await story.ActAsync(story.Amina, Set, "Save", new Target(part, kept.Version), story.Rated(Relation.Self, 4, $"deliverable:{story.OldGauge}", $"objective:{story.Harbours}"));
        await story.ActAsync(story.Amina, Set, "Submit", new Target(part, kept.Version), new Nothing());
        var again = await story.TryAsync(story.Amina, Set, "Save", new Target(part, kept.Version + 1), story.Rated(Relation.Self, 5));
        Assert.Equal((409, "wrong-state"), (again?.Status, again?.Code));
        Assert.Equal(AssignmentState.Submitted, (await story.PartNowAsync(part)).State);
    }

    [Fact]
    public async Task A_citation_pins_what_was_cited_and_its_hash_fits_its_snapshot()
    {
        var (story, _, _, part) = await BegunAsync(Relation.Self);
        var kept = await story.ActAsync(story.Amina, Set, "Save", new Target(part, 2), story.Rated(Relation.Self, 4, $"deliverable:{story.Gauge}"));
        await using (var db = story.AsSystem())
        {
            var gauge = await db.Set<Deliverable>().AsTracking().Include(d => d.Links).Include(d => d.Criteria).Include(d => d.Evidence).SingleAsync(d => d.Id == story.Gauge, Cancel);
            gauge.ReplaceFromHistory(gauge.ToHistory("Africa/Dakar") with { Title = "Another title", Revision = 2, State = DeliverableState.Submitted });
            await db.SaveChangesAsync(Cancel);
        }
        // Kept once more with another rating: the pin stays, though the deliverable is no longer accepted.
        await story.ActAsync(story.Amina, Set, "Save", new Target(part, kept.Version), story.Rated(Relation.Self, 5, $"deliverable:{story.Gauge}"));
        var citation = Assert.Single(Assert.Single((await story.PartNowAsync(part)).Responses).Citations);
        Assert.Equal(("Gauge for the small craft", 1), (citation.TargetTitle, citation.TargetRevision));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(citation.Snapshot))), citation.SnapshotSha256);
        Assert.Contains("It agrees to 5 cm.", citation.Snapshot);
    }

    [Fact]
    public async Task Nothing_is_taken_late_or_while_the_cycle_is_paused_and_nobody_writes_for_another()
    {
        var story = await TellAsync(server);
        var paused = await story.CycleAsync(CycleState.Paused);
        var review = await story.ReviewAsync(paused);
        var waiting = await story.PartAsync(paused, review, story.Amina, Relation.Self);
        Assert.Equal("cycle-paused", (await story.TryAsync(story.Amina, Set, "Start", new Target(waiting, 1), new Nothing()))?.Code);
        var cycle = await story.CycleAsync(CycleState.Collecting, AnonymityMode.Named);
        review = await story.ReviewAsync(cycle);
        var late = await story.PartAsync(cycle, review, story.Peers[0], Relation.Peer, AssignmentState.InProgress, new DateOnly(2026, 1, 31));
        Assert.Equal("stage-over", (await story.TryAsync(story.Peers[0], Set, "Submit", new Target(late, 1), new Nothing()))?.Code);
        Assert.Equal(403, (await story.TryAsync(story.Jakob, Set, "Save", new Target(late, 1), story.Rated(Relation.Peer, 5)))?.Status);
        Assert.Equal(403, (await story.TryAsync(story.Noor, Set, "Save", new Target(late, 1), story.Rated(Relation.Peer, 5)))?.Status);
        Assert.Equal(404, (await story.TryAsync(story.Amina, Set, "Save", new Target(late, 1), story.Rated(Relation.Peer, 5)))?.Status);
    }

    [Fact]
    public async Task HR_gives_a_part_back_with_a_reason_until_the_answers_are_counted()
    {
        var story = await TellAsync(server);
        var cycle = await story.CycleAsync(CycleState.Collecting, AnonymityMode.ManagerOnly);
        var review = await story.ReviewAsync(cycle);
        var part = await story.PartAsync(cycle, review, story.Peers[0], Relation.Peer, AssignmentState.Submitted);
        var reason = new ReopenPart.Request { Reason = "They named the wrong gauge." };
        Assert.Equal(403, (await story.TryAsync(story.Jakob, Set, "Reopen", new Target(part, 1), reason))?.Status);
        Assert.Equal(404, (await story.TryAsync(story.Kofi, Set, "Reopen", new Target(part, 1), reason))?.Status);   // Amina is her manager
        await story.ActAsync(story.Noor, Set, "Reopen", new Target(part, 1), reason);
        Assert.Equal(AssignmentState.InProgress, (await story.PartNowAsync(part)).State);

        var counted = await story.ReviewAsync(await story.CycleAsync(CycleState.Collecting, AnonymityMode.Named), groups: GroupStanding.TooSmall);
        var late = await story.PartAsync(cycle, counted, story.Peers[0], Relation.Peer, AssignmentState.Submitted);
        Assert.Equal("answers-counted", (await story.TryAsync(story.Noor, Set, "Reopen", new Target(late, 1), reason))?.Code);
        var closed = await story.PartAsync(cycle, review, story.Peers[1], Relation.Peer, AssignmentState.Submitted, new DateOnly(2026, 1, 31));
        Assert.Equal("stage-over", (await story.TryAsync(story.Noor, Set, "Reopen", new Target(closed, 1), reason))?.Code);
        Assert.Equal(400, (await story.TryAsync(story.Noor, Set, "Reopen", new Target(closed, 1), reason with { DueOn = DateOnly.MaxValue }))?.Status);
        // After the last day of grace the group is counted without it.
        Assert.Equal("stage-over", (await story.TryAsync(story.Noor, Set, "Reopen", new Target(closed, 1), reason with { DueOn = WritingSteps.Far.AddDays(8) }))?.Code);
        await story.ActAsync(story.Noor, Set, "Reopen", new Target(closed, 1), reason with { DueOn = WritingSteps.Far.AddDays(7) });
    }

    [Fact]
    public async Task What_was_handed_in_and_given_back_stands_when_writing_ends_before_it_comes_again()
    {
        var story = await TellAsync(server);
        var cycle = await story.CycleAsync(CycleState.Collecting, AnonymityMode.ManagerOnly, calibrated: true);
        var review = await story.ReviewAsync(cycle);
        var parts = new List<Guid>();
        foreach (var peer in story.Peers.Take(3))
        {
            parts.Add(await story.PartAsync(cycle, review, peer, Relation.Peer));
            await story.SubmitAsync(peer, parts[^1], Relation.Peer, 5, "Steady hands.", $"deliverable:{story.Tables}");
        }
        var first = await story.PartNowAsync(parts[0]);
        var before = first.Responses.SelectMany(r => r.Citations).Single();
        foreach (var part in parts.Take(2))
            await story.ActAsync(story.Noor, Set, "Reopen", new Target(part, first.Version), new ReopenPart.Request { Reason = "They named the wrong gauge." });
        await story.ActAsync(story.Peers[0], Set, "Save", new Target(first.Id, first.Version + 1), new SaveAnswers.Request
        {
            Answers = [.. first.Responses.Select(r => new SaveAnswers.Answer { QuestionId = r.QuestionId, RatingValue = r.RatingValue is null ? null : 1, Text = r.Text is null ? null : "Half a sen" })],
        });
        Assert.True(await OwnSaysHandedInAsync(story, story.Peers[0], first.Id));
        Assert.False(await OwnSaysHandedInAsync(story, story.Jakob, first.Id));
        await story.ActAsync(story.Noor, "ReviewCycles", "StartCalibration", new Target(cycle.Id, cycle.Version), new Nothing());

        var now = await story.PartNowAsync(first.Id);
        Assert.Equal(AssignmentState.Submitted, now.State);
        Assert.Equal([(5m, (string?)null), (null, "Steady hands.")], now.Responses.OrderBy(r => r.Text).Select(r => (r.RatingValue, r.Text)));
        var citation = now.Responses.SelectMany(r => r.Citations).Single();
        Assert.Equal((before.TargetRef, before.TargetRevision, before.SnapshotSha256, before.Snapshot), (citation.TargetRef, citation.TargetRevision, citation.SnapshotSha256, citation.Snapshot));
        await using var db = story.As(story.Jakob);
        var counted = await db.Set<ReviewAggregate>().SingleAsync(g => g.ReviewId == review.Id && g.MeanRating != null, Cancel);
        Assert.Equal((3, 5m), (counted.AnswerCount, counted.MeanRating));
        Assert.False(await db.AllRows<ReviewAssignment>().AnyAsync(a => parts.Contains(a.Id) && a.HandedIn != null, Cancel));
    }

    [Fact]
    public async Task Whom_HR_hands_a_review_to_begins_without_the_draft_of_the_former_manager()
    {
        var story = await TellAsync(server);
        var cycle = await story.CycleAsync(CycleState.Collecting, open: StageKind.Manager);
        var review = await story.ReviewAsync(cycle);
        var part = await story.PartAsync(cycle, review, story.Jakob, Relation.Manager);
        await story.ActAsync(story.Jakob, Set, "Start", new Target(part, 1), new Nothing());
        await story.ActAsync(story.Jakob, Set, "Save", new Target(part, 2), story.Rated(Relation.Manager, 2, $"deliverable:{story.Tables}"));
        await story.ActAsync(story.Noor, "Reviews", "HandOver", new Target(review.Id, review.Version), new HandOverReview.Request { NewManagerId = story.Misaki, Reason = "Jakob is away." });
        var now = await story.PartNowAsync(part);
        Assert.Equal((story.Misaki, AssignmentState.Requested), (now.ReviewerId, now.State));
        Assert.Empty(now.Responses);
    }

    [Fact]
    public async Task Nothing_is_given_back_that_would_expire_at_once_and_nothing_is_taken_that_would_not_count()
    {
        var story = await TellAsync(server);
        var cycle = await story.CycleAsync(CycleState.Calibrating, calibrated: true);
        var review = await story.ReviewAsync(cycle, groups: GroupStanding.Shown);
        var self = await story.PartAsync(cycle, review, story.Amina, Relation.Self, AssignmentState.Submitted);
        var mine = await story.PartAsync(cycle, review, story.Jakob, Relation.Manager, AssignmentState.Submitted);
        var late = await story.PartAsync(cycle, review, story.Peers[0], Relation.Peer, AssignmentState.InProgress);
        var reason = new ReopenPart.Request { Reason = "They named the wrong gauge.", DueOn = WritingSteps.Far };
        Assert.Equal("writing-over", (await story.TryAsync(story.Noor, Set, "Reopen", new Target(self, 1), reason))?.Code);
        await story.ActAsync(story.Noor, Set, "Reopen", new Target(mine, 1), reason);   // a manager's part does not expire
        Assert.Equal("answers-counted", (await story.TryAsync(story.Peers[0], Set, "Submit", new Target(late, 1), new Nothing()))?.Code);
    }

    [Fact]
    public async Task Where_nobody_is_named_a_manager_still_asks_whom_they_approved_and_then_knows_no_more_of_them()
    {
        var story = await TellAsync(server);
        var cycle = await story.CycleAsync(CycleState.Collecting);
        var review = await story.ReviewAsync(cycle);
        var part = await story.PartAsync(cycle, review, story.Priya, Relation.Peer, AssignmentState.Approved);
        foreach (var other in new[] { story.Misaki, story.Noor, story.Amina })
            Assert.Equal(404, (await story.TryAsync(other, Set, "Request", new Target(part, 1), new Nothing()))?.Status);
        var asked = await story.ActAsync(story.Jakob, Set, "Request", new Target(part, 1), new Nothing());
        Assert.Equal(AssignmentState.Requested, (await story.PartNowAsync(part)).State);
        Assert.Equal(404, (await story.TryAsync(story.Jakob, Set, "Request", new Target(part, asked.Version), new Nothing()))?.Status);
    }

    private static async Task<bool> OwnSaysHandedInAsync(WritingStory story, Guid person, Guid part)
    {
        await using var scope = story.Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = story.ViewerOf(person);
        return await scope.ServiceProvider.GetRequiredService<Reads>().All<ReviewAssignmentView>().Where(a => a.Id == part).Select(a => a.HasHandedInBefore).SingleAsync(Cancel);
    }

    private async Task<(WritingStory Story, ReviewCycle Cycle, Review Review, Guid Part)> BegunAsync(Relation relation)
    {
        var story = await TellAsync(server);
        var cycle = await story.CycleAsync(CycleState.Collecting);
        var review = await story.ReviewAsync(cycle);
        var part = await story.PartAsync(cycle, review, story.Amina, relation);
        await story.ActAsync(story.Amina, Set, "Start", new Target(part, 1), new Nothing());
        return (story, cycle, review, part);
    }
}
