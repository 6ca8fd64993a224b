using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Reviews.Writing.WritingStory;

namespace Outcomes.Tests.Reviews.Writing;

public sealed class Looking_into_reviews_on_SQLite(SqliteServer server) : Looking_into_reviews(server);
public sealed class Looking_into_reviews_on_PostgreSQL(PostgresServer server) : Looking_into_reviews(server);
public sealed class Looking_into_reviews_on_SQL_Server(SqlServerServer server) : Looking_into_reviews(server);

/// <summary>Whoever reads what is said of others leaves a trace, and HR looks into answers only with a reason.</summary>
public abstract class Looking_into_reviews(OutcomesServer server)
{
    [Fact]
    public async Task HR_reads_a_groups_answers_only_with_a_case_that_stands_in_the_audit_trail()
    {
        var story = await TellAsync(server);
        var review = await CountedAsync(story, AnonymityMode.Named);
        var hidden = await CountedAsync(story, AnonymityMode.Aggregated);
        using var noor = await OneReader.OfAsync(story, story.Noor);
        Assert.Empty(await noor.RowsAsync($"Responses?$filter=ReviewId eq {review.Id}"));
        Assert.StartsWith("400", await noor.TryAsync(HttpMethod.Post, $"Reviews({review.Id})/OpenCase", new { Reason = "" }));
        foreach (var one in new[] { review, hidden })
            Assert.StartsWith("204", await noor.TryAsync(HttpMethod.Post, $"Reviews({one.Id})/OpenCase", new { Reason = "The works council asked." }));
        Assert.StartsWith("409 case-open", await noor.TryAsync(HttpMethod.Post, $"Reviews({review.Id})/OpenCase", new { Reason = "Again." }));
        Assert.Equal(6, (await noor.RowsAsync($"Responses?$filter=ReviewId eq {review.Id}")).Count);
        // Where nobody was to be named a case opens the aggregates and no answer.
        Assert.Empty(await noor.RowsAsync($"Responses?$filter=ReviewId eq {hidden.Id}"));
        Assert.Equal(2, (await noor.RowsAsync($"Reviews({hidden.Id})/Aggregates")).Count);
        var opened = Assert.Single(await noor.RowsAsync($"AuditEvents?$filter=SubjectRef eq 'review-case:{review.Id}'"));
        Assert.Equal("The works council asked.", opened.GetProperty("Reason").GetString());
        Assert.StartsWith("204", await noor.TryAsync(HttpMethod.Post, $"Reviews({review.Id})/CloseCase", new { }));
        Assert.Empty(await noor.RowsAsync($"Responses?$filter=ReviewId eq {review.Id}"));
        using var kofi = await OneReader.OfAsync(story, story.Kofi);
        Assert.StartsWith("404", await kofi.TryAsync(HttpMethod.Post, $"Reviews({review.Id})/OpenCase", new { Reason = "Amina is my manager." }));
        using var amina = await OneReader.OfAsync(story, story.Amina);
        Assert.StartsWith("403", await amina.TryAsync(HttpMethod.Post, $"Reviews({review.Id})/OpenCase", new { Reason = "It is mine." }));
    }

    [Fact]
    public async Task Reading_a_review_of_somebody_else_is_told_to_them_once_a_request()
    {
        var story = await TellAsync(server);
        var review = await story.ReviewAsync(await story.CycleAsync(CycleState.Sharing), ReviewState.Shared, GroupStanding.TooSmall);
        using var jakob = await OneReader.OfAsync(story, story.Jakob);
        using var amina = await OneReader.OfAsync(story, story.Amina);
        await jakob.AllOfAsync([$"Reviews({review.Id})?$expand=Aggregates,Materials", $"Reviews({review.Id})/Assignments?$expand=Responses"]);
        await amina.AllOfAsync([$"Reviews({review.Id})", "Reviews", "Responses"]);
        await jakob.AllOfAsync(["Reviews?$top=1", "People?$top=1", "ReviewCycles?$top=1"]);
        Assert.Equal(Enumerable.Repeat((story.Jakob, $"review-read:{review.Id}"), 3), await ReadersAsync(amina));
        await using var db = story.AsSystem();
        Assert.False(await db.Set<AuditEvent>().AnyAsync(e => e.SubjectRef == $"review-reader:{story.Amina}", Cancel));
    }

    [Fact]
    public async Task However_rows_of_a_review_are_asked_for_whoever_it_is_about_is_told_and_nobody_of_what_was_not_among_them()
    {
        var story = await TellAsync(server);
        var cycle = await story.CycleAsync(CycleState.Collecting);
        var (review, other) = (await story.ReviewAsync(cycle), await story.ReviewAsync(cycle, reviewee: story.Peers[0], manager: story.Amina));
        await story.SubmitAsync(story.Amina, await story.PartAsync(cycle, review, story.Amina, Relation.Self), Relation.Self, 3, "Fine.");
        await story.PartAsync(cycle, review, story.Jakob, Relation.Manager, AssignmentState.InProgress);
        using var noor = await OneReader.OfAsync(story, story.Noor);
        using var amina = await OneReader.OfAsync(story, story.Amina);
        await noor.AllOfAsync(
        [
            $"Reviews?$filter=RevieweeId eq {story.Amina}", $"ReviewAssignments?$filter=ReviewId eq {review.Id}&$select=State", $"Responses?$filter=ReviewId eq {review.Id}",
            $"ReviewCycles({cycle.Id})?$expand=Reviews($filter=Id eq {review.Id};$expand=Assignments($expand=Responses))",
        ]);
        Assert.Equal(Enumerable.Repeat((story.Noor, $"review-read:{review.Id}"), 4), await ReadersAsync(amina));
        await noor.AllOfAsync([$"Reviews?$filter=CycleId eq {cycle.Id}&$orderby=Id&$select=State", $"Reviews?$filter=Id eq {other.Id}", $"Reviews/$count?$filter=CycleId eq {cycle.Id}"]);
        Assert.Single(await ReadersAsync(amina), (story.Noor, $"review-reader:{story.Noor}"));
        Assert.Equal(5, (await ReadersAsync(amina)).Count);
        // Whoever writes reads their own part, and nobody is told: it would say who writes.
        using var jakob = await OneReader.OfAsync(story, story.Jakob);
        await jakob.AllOfAsync([$"ReviewAssignments?$filter=ReviewerId eq {story.Jakob}&$expand=Responses($expand=Citations)"]);
        Assert.Equal(5, (await ReadersAsync(amina)).Count);
    }

    [Fact]
    public async Task Thirty_two_who_read_one_review_at_one_moment_all_read_it_and_each_leaves_one_trace()
    {
        var story = await TellAsync(server);
        var review = await story.ReviewAsync(await story.CycleAsync(CycleState.Sharing), ReviewState.Shared, GroupStanding.TooSmall);
        using var jakob = await OneReader.OfAsync(story, story.Jakob);
        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => jakob.AllOfAsync([$"Reviews({review.Id})"])));
        await using var db = story.AsSystem();
        var links = await db.Set<AuditEvent>().Where(e => e.SubjectRef == $"review-read:{review.Id}").OrderBy(e => e.SubjectSeq).ToListAsync(Cancel);
        Assert.Equal(Enumerable.Range(1, 32), links.Select(link => link.SubjectSeq));
        Assert.All(links.Zip(links.Skip(1)), pair => Assert.Equal(pair.First.Hash, pair.Second.PrevHash));
    }

    [Fact]
    public async Task A_score_is_shown_to_nobody_who_could_reckon_from_it_and_a_draft_that_was_given_up_to_nobody_but_its_author()
    {
        var story = await TellAsync(server);
        var cycle = await story.CycleAsync(CycleState.Sharing);
        var review = await story.ReviewAsync(cycle, ReviewState.Shared, GroupStanding.Shown);
        var givenUp = await story.ReviewAsync(cycle, ReviewState.Cancelled, reviewee: story.Peers[0]);
        await using var db = story.AsSystem();
        await db.Set<Review>().Where(v => v.CycleId == cycle.Id).ExecuteUpdateAsync(
            v => v.SetProperty(x => x.ComputedScore, 3.5m).SetProperty(x => x.ScoreInputs, "{}").SetProperty(x => x.ManagerRating, 2).SetProperty(x => x.Summary, "Mine."), Cancel);
        using var amina = await OneReader.OfAsync(story, story.Amina);
        using var misaki = await OneReader.OfAsync(story, story.Misaki);
        using var noor = await OneReader.OfAsync(story, story.Noor);
        using var jakob = await OneReader.OfAsync(story, story.Jakob);
        Assert.Equal(("3.5", ""), (await ValueAsync(amina, review, "ComputedScore"), await ValueAsync(amina, review, "ScoreInputs")));
        Assert.Equal(("3.5", "{}"), (await ValueAsync(misaki, review, "ComputedScore"), await ValueAsync(misaki, review, "ScoreInputs")));
        foreach (var column in new[] { "ComputedScore", "ScoreInputs", "ManagerRating", "Summary" })
        {
            Assert.Equal("", await ValueAsync(noor, givenUp, column));
            Assert.NotEqual("", await ValueAsync(jakob, givenUp, column));
        }
        await db.Set<ReviewQuestion>().Where(q => q.TemplateId == story.Template.Id && q.Kind == QuestionKind.Rating && q.Section!.Relation == Relation.SecondManager)
            .ExecuteUpdateAsync(q => q.SetProperty(x => x.ShownToReviewee, false), Cancel);
        await story.PartAsync(cycle, review, story.Misaki, Relation.Peer, AssignmentState.Submitted);
        foreach (var reader in new[] { amina, misaki })
            Assert.Equal(("", ""), (await ValueAsync(reader, review, "ComputedScore"), await ValueAsync(reader, review, "ScoreInputs")));
        Assert.Equal("3.5", await ValueAsync(jakob, review, "ComputedScore"));
    }

    [Fact]
    public async Task A_part_is_written_over_the_wire()
    {
        var story = await TellAsync(server);
        var cycle = await story.CycleAsync(CycleState.Collecting);
        var review = await story.ReviewAsync(cycle);
        var part = await story.PartAsync(cycle, review, story.Amina, Relation.Self);
        using var amina = await OneReader.OfAsync(story, story.Amina);
        var set = $"ReviewAssignments({part})";
        Assert.StartsWith("204 W/\"2\"", await amina.TryAsync(HttpMethod.Post, $"{set}/Start", new { }, "W/\"1\""));
        var answers = new { Answers = new[] { new { QuestionId = story.Question(Relation.Self, QuestionKind.Rating).Id, RatingValue = 4, Citations = new[] { $"deliverable:{story.Gauge}" } } } };
        Assert.StartsWith("204 W/\"3\"", await amina.TryAsync(HttpMethod.Post, $"{set}/Save", answers, "W/\"2\""));
        Assert.StartsWith("412", await amina.TryAsync(HttpMethod.Post, $"{set}/Save", answers, "W/\"2\""));
        Assert.StartsWith("428", await amina.TryAsync(HttpMethod.Post, $"{set}/Submit", new { }, null));
        Assert.StartsWith("400", await amina.TryAsync(HttpMethod.Post, $"{set}/Save", new { Answers = new[] { new { QuestionId = "nonsense" } } }, "W/\"3\""));
        Assert.StartsWith("204", await amina.TryAsync(HttpMethod.Post, $"{set}/Submit", new { }, "W/\"3\""));
        var shown = Assert.Single(await amina.RowsAsync($"{set}/Responses?$expand=Citations"));
        Assert.Equal(64, shown.GetProperty("Citations")[0].GetProperty("SnapshotSha256").GetString()?.Length);
        Assert.Equal(JsonValueKind.Undefined, shown.TryGetProperty("CreatedById", out var author) ? author.ValueKind : JsonValueKind.Undefined);
    }

    private static async Task<string> ValueAsync(OneReader reader, Review review, string column) =>
        Assert.Single(await reader.RowsAsync($"Reviews?$filter=Id eq {review.Id}")).TryGetProperty(column, out var value) && value.ValueKind != JsonValueKind.Null
            ? value.ToString().TrimEnd('0') : "";

    private static async Task<IReadOnlyList<(Guid Actor, string Subject)>> ReadersAsync(OneReader reader) =>
        [.. (await reader.RowsAsync("AuditEvents?$filter=Action eq 'reviews.read.v1'")).Select(row => (row.GetProperty("ActorId").GetGuid(), row.GetProperty("SubjectRef").GetString() ?? ""))];

    private async Task<Review> CountedAsync(WritingStory story, AnonymityMode mode)
    {
        var cycle = await story.CycleAsync(CycleState.Collecting, mode);
        var review = await story.ReviewAsync(cycle);
        for (var index = 0; index < 3; index++)
        {
            var part = await story.PartAsync(cycle, review, story.Peers[index], Relation.Peer);
            await story.SubmitAsync(story.Peers[index], part, Relation.Peer, 3 + index, $"What peer {index} writes.");
        }
        await story.ActAsync(story.Noor, "ReviewCycles", "StartSharing", new Target(cycle.Id, 1), new Nothing());
        return review;
    }
}
