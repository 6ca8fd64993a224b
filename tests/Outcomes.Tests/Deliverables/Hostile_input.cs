using System.Text.Json;
using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Deliverables.HarbourStory;

namespace Outcomes.Tests.Deliverables;

public sealed class Hostile_input_on_SQLite(SqliteServer server) : Hostile_input(server);
public sealed class Hostile_input_on_PostgreSQL(PostgresServer server) : Hostile_input(server);
public sealed class Hostile_input_on_SQL_Server(SqlServerServer server) : Hostile_input(server);

/// <summary>What no request should hold is refused with its field; what only looks odd is kept as it is.</summary>
public abstract class Hostile_input(OutcomesServer server)
{
    public static TheoryData<string, string> Refused => new()
    {
        { """{"Title":""}""", "Title" },
        { """{"Title":"   "}""", "Title" },
        { $$"""{"Title":"{{new string('x', 301)}}"}""", "Title" },
        { """{"Title":"zero \u0000 inside"}""", "Title" },
        { """{"Title":"ok","DueOn":"9999-12-31"}""", "DueOn" },
        { """{"Title":"ok","DueOn":"0001-01-01"}""", "DueOn" },
        { """{"Title":"ok","Visibility":7}""", "Visibility" },
        { """{"Title":"ok","Criteria":[{"Text":"fine"},{"Text":" "}]}""", "Criteria/1/Text" },
        { """{"Title":"ok","Criteria":[{"Text":"zero \u0000"}]}""", "Criteria/0/Text" },
        { """{"Title":"ok","Criteria":[null]}""", "Criteria/0" },
        { """{"Title":"ok","Links":[{}]}""", "ObjectiveId" },
        { """{"Title":"ok","OutcomeOwnerId":"11111111-1111-1111-1111-111111111111"}""", "OutcomeOwnerId" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task A_request_that_cannot_be_kept_is_refused_with_its_field(string body, string field)
    {
        var story = await TellAsync(server);
        var request = JsonSerializer.Deserialize<CreateDeliverable.Request>(body) ?? throw new JsonException();
        var refusal = await Assert.ThrowsAsync<InvalidRequest>(() => story.LogAsync(request));
        Assert.Equal((400, field), (refusal.Status, refusal.Target));
        Assert.NotEmpty(refusal.Message);
    }

    [Fact]
    public async Task Half_of_a_character_is_refused_before_a_database_sees_it()
    {
        var story = await TellAsync(server);
        var refusal = await Assert.ThrowsAsync<InvalidRequest>(() => story.LogAsync(story.Sensors() with { Summary = "half \ud800 a character" }));
        Assert.Equal("Summary", refusal.Target);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\")")]
    [InlineData("'; DROP TABLE \"Deliverables\"; --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("جداول المد والجزر ٢٠٢٧")]
    [InlineData("潮汐表 2027 🌊")]
    public async Task What_only_looks_odd_is_kept_as_it_is(string title)
    {
        var story = await TellAsync(server);
        var logged = await story.LogAsync(story.Sensors() with { Title = title });
        Assert.Equal(title, (await story.ReadAsync(logged.Id)).Title);
    }

    [Fact]
    public async Task A_reason_that_is_missing_or_too_long_is_refused_with_its_field()
    {
        var story = await TellAsync(server);
        var committed = await story.CommittedAsync();
        foreach (var reason in new[] { "", " ", new string('x', 2001) })
        {
            var refusal = await Assert.ThrowsAsync<InvalidRequest>(() => story.ActAsync(story.Amina, "Deliverables", "Cancel", committed.AsTarget(), new Reasoned { Reason = reason }));
            Assert.Equal("Reason", refusal.Target);
        }
    }

    [Fact]
    public async Task Without_the_scope_or_without_a_person_nothing_is_written()
    {
        var story = await TellAsync(server);
        var amina = story.ViewerOf(story.Amina);
        async Task<string> Code(Viewer viewer) => (await Assert.ThrowsAnyAsync<Failure>(() =>
            story.AskAsync<CreateDeliverable, Changed>(viewer, slice => slice.RunAsync(story.Sensors(), Cancel)))).Code;
        Assert.Equal("permission-missing", await Code(amina with { Scopes = new HashSet<string> { "odata.read" } }));
        Assert.Equal("sign-in-required", await Code(Viewer.Nobody));
        Assert.Equal("person-needed", await Code(amina with { PersonId = null, ReadsForBI = true }));
    }

    [Fact]
    public async Task An_id_of_something_else_is_unknown()
    {
        var story = await TellAsync(server);
        var draft = await story.LogAsync();
        await Assert.ThrowsAsync<NotFound>(() => story.DoAsync<EditCriterion>(story.Amina, slice => slice.RunAsync(draft.AsTarget(), new CriterionText { Text = "Mine." }, Cancel)));
        await Assert.ThrowsAsync<NotFound>(() => story.ActAsync(story.Amina, "Deliverables", "Commit", new Target(story.PlanOnForecast, 1), new Nothing()));
    }
}
