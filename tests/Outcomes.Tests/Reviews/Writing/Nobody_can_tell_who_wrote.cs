using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Reviews.Writing.WritingStory;

namespace Outcomes.Tests.Reviews.Writing;

public sealed class Nobody_can_tell_who_wrote_on_SQLite(SqliteServer server) : Nobody_can_tell_who_wrote(server, 200);
public sealed class Nobody_can_tell_who_wrote_on_PostgreSQL(PostgresServer server) : Nobody_can_tell_who_wrote(server, 12);
public sealed class Nobody_can_tell_who_wrote_on_SQL_Server(SqlServerServer server) : Nobody_can_tell_who_wrote(server, 12);

/// <summary>The attack on invariants I8 and I11: reviewee and manager compare everything they can obtain before and after each single answer.</summary>
public abstract class Nobody_can_tell_who_wrote(OutcomesServer server, int count)
{
    // Reads are audited, and the reviewee reads who read: that is no trace of a writer.
    private const string Trail = "AuditEvents?$filter=Action ne 'reviews.read.v1'&$orderby=Id&$count=true";

    // Those of the story: other tests make cycles meanwhile, and everybody sees that there are some.
    private const string OwnCycles = "ReviewCycles?$filter=Reviews/any(review:review/Id ne null)&$orderby=Id";

    private static readonly string[] OfReviewee =
    [
        "Reviews?$orderby=Id&$count=true&$expand=Assignments,Materials,Aggregates,CalibrationChanges", "Reviews?$orderby=ComputedScore desc,ManagerRating,State,Id&$select=Id",
        "ReviewAssignments?$count=true&$orderby=Id&$filter=Relation ne 'Self'", "ReviewAssignments/$count", "Responses?$count=true", "Responses/$count",
        "Citations?$count=true", "ReviewAggregates?$count=true", "ReviewMaterials?$count=true", OwnCycles + "&$expand=Reviews,Progress", "CalibrationChanges", "Notifications?$count=true", Trail,
    ];

    private static readonly string[] OfManager =
    [
        "Reviews?$orderby=Id&$count=true&$expand=Materials,Aggregates,CalibrationChanges,Assignments($filter=AnonymityMode eq 'Aggregated')", "Reviews?$orderby=ComputedScore desc,ManagerRating,State,Id&$select=Id",
        "ReviewAssignments?$count=true&$orderby=State,DueOn,Id&$filter=AnonymityMode eq 'Aggregated' and ReviewerId ne RevieweeId", "Responses?$count=true", "Responses/$count",
        "Responses?$filter=Assignment/State eq 'Submitted'&$count=true", "Citations?$count=true", "ReviewAggregates?$count=true", OwnCycles + "&$expand=Progress", "Notifications?$count=true", Trail,
    ];

    [Fact]
    public async Task Before_the_stage_ends_an_answer_changes_nothing_that_reviewee_or_manager_can_obtain()
    {
        var story = await TellAsync(server);
        var groups = await RandomGroups.MakeAsync(story, count);
        using var amina = await OneReader.OfAsync(story, story.Amina);
        using var jakob = await OneReader.OfAsync(story, story.Jakob);
        using var beside = await PacketsAndPages.OfAsync(story, groups);
        var theirs = await beside.AllAsync();
        var (hers, his) = (await amina.AllOfAsync(OfReviewee), await jakob.AllOfAsync(OfManager));
        Assert.Contains(groups.All[0].Review.Id.ToString(), his);
        foreach (var group in groups.All.Where(group => group.Submitted.Count > 0).Take(9)) await ProbeAsync(group, amina, jakob);
        foreach (var group in groups.All) await group.StepAsync(story);
        await server.DeliverEventsAsync();
        HRReader.Same(hers, await amina.AllOfAsync(OfReviewee));
        HRReader.Same(his, await jakob.AllOfAsync(OfManager));
        HRReader.Same(theirs, await beside.AllAsync());
        // What is counted is the same for all, so some of the cycles end.
        var ended = groups.All.Take(24).ToList();
        await EndAsync(story, ended);
        await CheckCountedAsync(ended, amina, jakob, hers);
    }

    // What was handed in and what was not are refused in the same words.
    private static async Task ProbeAsync(RandomGroup group, OneReader amina, OneReader jakob)
    {
        OneReader[] readers = group.IsAggregated ? [amina, jakob] : [amina];
        foreach (var reader in readers)
            foreach (var (method, action) in new[] { (HttpMethod.Get, ""), (HttpMethod.Get, "/Responses"), (HttpMethod.Post, "/Start"), (HttpMethod.Post, "/Submit"), (HttpMethod.Post, "/Decline"), (HttpMethod.Post, "/Reopen") })
            {
                object? body = method == HttpMethod.Get ? null : action is "/Decline" or "/Reopen" ? new { Reason = "So." } : new { };
                var told = await reader.TryAsync(method, $"ReviewAssignments({group.Submitted[0].Part}){action}", body);
                Assert.Equal(told, await reader.TryAsync(method, $"ReviewAssignments({group.Last?.Part}){action}", body));
                Assert.StartsWith("404", told);
            }
    }

    private static async Task EndAsync(WritingStory story, IReadOnlyList<RandomGroup> groups)
    {
        foreach (var group in groups) await story.ActAsync(story.Noor, "ReviewCycles", "StartSharing", new Target(group.Cycle.Id, 1), new Nothing());
        await story.Server.DeliverEventsAsync();
    }

    private static async Task CheckCountedAsync(IReadOnlyList<RandomGroup> groups, OneReader amina, OneReader jakob, string hersBefore)
    {
        var aggregates = (await jakob.RowsAsync("ReviewAggregates?$expand=Question($select=Kind)")).ToLookup(row => row.GetProperty("ReviewId").GetGuid());
        var answers = (await jakob.RowsAsync("Responses?$filter=Relation in ('Peer','Upward')")).ToLookup(row => row.GetProperty("ReviewId").GetGuid());
        Assert.Empty(await amina.RowsAsync("ReviewAggregates"));
        Assert.Empty(await amina.RowsAsync("Responses"));
        var inOrder = 0;
        foreach (var group in groups)
        {
            var shown = group.Submitted.Count >= group.Least;
            Assert.Equal(shown ? 2 : 0, aggregates[group.Review.Id].Count());
            Assert.Equal(shown && !group.IsAggregated ? 2 * group.Submitted.Count : 0, answers[group.Review.Id].Count());
            if (shown) inOrder += CheckAggregates(group, [.. aggregates[group.Review.Id]]);
        }
        var large = groups.Count(group => group.Submitted.Count >= group.Least);
        Assert.True(large > 0 && large < groups.Count, $"{large} groups are large enough");
        Assert.True(inOrder < large, "texts stand in the order in which they came");
        // Nothing of it is hers to read before it is shared; the cycle's own state is told to all.
        HRReader.Same(Without(hersBefore), Without(await amina.AllOfAsync(OfReviewee)));
    }

    private static int CheckAggregates(RandomGroup group, IReadOnlyList<JsonElement> rows)
    {
        var rated = rows.Single(row => row.GetProperty("Question").GetProperty("Kind").GetString() == "Rating");
        var written = rows.Single(row => row.GetProperty("Question").GetProperty("Kind").GetString() == "Text");
        Assert.Equal(group.Submitted.Count, rated.GetProperty("AnswerCount").GetInt32());
        Assert.Equal(Math.Round(group.Submitted.Average(answer => (decimal)answer.Rating), 4), Math.Round(rated.GetProperty("MeanRating").GetDecimal(), 4));
        var texts = ReviewAggregate.ReadTexts(written.GetProperty("Texts").GetString() ?? "");
        Assert.Equal(group.Submitted.Select(answer => answer.Text).Order(), texts.Select(text => text.Text).Order());
        Assert.All(texts, text => Assert.Equal(group.Cycle.AnonymityMode == AnonymityMode.Named, text.Author is not null));
        var whole = rated.GetRawText() + written.GetRawText();
        Assert.All(group.Submitted, answer => Assert.False(whole.Contains(answer.Part.ToString(), StringComparison.Ordinal) || whole.Contains(answer.Reviewer.ToString(), StringComparison.Ordinal)));
        Assert.All(rows, row => Assert.Equal(4, row.GetProperty("Id").GetGuid().Version));   // random: it tells neither day nor order
        return texts.Select(text => text.Text).SequenceEqual(group.Submitted.Select(answer => answer.Text)) ? 1 : 0;
    }

    private static string Without(string all) => string.Join('\n', all.Split('\n').Where(line => !line.Contains("ReviewCycles", StringComparison.Ordinal) && !line.Contains("notification", StringComparison.OrdinalIgnoreCase)));
}
