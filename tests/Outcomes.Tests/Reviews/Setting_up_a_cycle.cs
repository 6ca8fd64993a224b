using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Objectives.MerrowStory;

namespace Outcomes.Tests.Reviews;

[Collection(SweepingCycles.OnSQLite)]
public sealed class Setting_up_a_cycle_on_SQLite(SqliteServer server) : Setting_up_a_cycle(server);
[Collection(SweepingCycles.OnPostgreSQL)]
public sealed class Setting_up_a_cycle_on_PostgreSQL(PostgresServer server) : Setting_up_a_cycle(server);
public sealed class Setting_up_a_cycle_on_SQL_Server(SqlServerServer server) : Setting_up_a_cycle(server);

/// <summary>Scales, templates, stages and who takes part.</summary>
public abstract class Setting_up_a_cycle(OutcomesServer server)
{
    [Fact]
    public async Task A_template_is_frozen_with_its_scale_at_launch_and_changed_in_its_next_edition()
    {
        var story = await CycleStory.TellAsync(server);
        var noor = story.Merrow.Noor;
        await story.ActAsync<ReviewTemplate>(noor, "ReviewTemplates", story.Template, "PATCH", new { Name = "The year" });
        await story.ActAsync<RatingScale>(noor, "RatingScales", story.Scale, "PATCH", new { Points = new[] { new { Value = 1, Label = "No" }, new { Value = 2, Label = "Yes" } } });
        await story.LaunchAsync();
        Assert.Equal((409, "form-frozen"), await story.TryAsync<ReviewTemplate>(noor, "ReviewTemplates", story.Template, "PATCH", new { Name = "Other" }));
        Assert.Equal((409, "form-frozen"), await story.TryAsync<RatingScale>(noor, "RatingScales", story.Scale, "PATCH", new { Name = "Other" }));
        Assert.Equal((409, "form-frozen"), await story.TryAsync<ReviewTemplate>(noor, "ReviewTemplates", story.Template, "DELETE"));
        await story.ActAsync<ReviewTemplate>(noor, "ReviewTemplates", story.Template, "Clone");
        var series = (await story.Merrow.ReadAsync<ReviewTemplate>(story.Template)).SeriesId;
        var editions = await story.GetAsync(noor, $"ReviewTemplates?$filter=SeriesId eq {series}&$orderby=Edition&$expand=Questions");
        Assert.Equal([(1, "Frozen", 10), (2, "Draft", 10)], editions.Select(row =>
            (row.GetProperty("Edition").GetInt32(), row.GetProperty("State").GetString(), row.GetProperty("Questions").GetArrayLength())));
        Assert.Single(await story.GetAsync(story.Merrow.Amina, $"ReviewTemplates?$filter=SeriesId eq {series}"));   // drafts are HR's
    }

    [Fact]
    public async Task A_cycle_that_lacks_a_stage_or_people_is_not_scheduled()
    {
        var story = await CycleStory.TellAsync(server);
        var noor = story.Merrow.Noor;
        var cycle = await story.PlanAsync();
        await story.ActAsync<ReviewCycle>(noor, "ReviewCycles", cycle, "PATCH", new { Stages = CycleStory.Stages(20).Take(5) });
        Assert.Equal((409, "stage-missing"), await story.TryAsync<ReviewCycle>(noor, "ReviewCycles", cycle, "Schedule"));
        await story.ActAsync<ReviewCycle>(noor, "ReviewCycles", cycle, "PATCH", new { Stages = CycleStory.Stages(20), JobTitles = new[] { "Nobody's title" } });
        Assert.Equal((409, "cycle-without-participants"), await story.TryAsync<ReviewCycle>(noor, "ReviewCycles", cycle, "Schedule"));
        Assert.Equal((409, "end-before-start"), await story.TryAsync<ReviewCycle>(noor, "ReviewCycles", cycle, "PATCH", new { To = "2025-01-01" }));
        Assert.Equal((400, "invalid-request"), await story.TryAsync<ReviewCycle>(noor, "ReviewCycles", cycle, "PATCH", new { MinGroupSize = 2 }));
        Assert.Equal((400, "invalid-request"), await story.TryAsync<ReviewCycle>(noor, "ReviewCycles", cycle, "PATCH", new { JobTitles = new[] { new string('x', 201) } }));
        Assert.Empty(await story.GetAsync(story.Merrow.Jakob, $"ReviewCycles?$filter=Id eq {cycle}"));   // nobody has been told of it
    }

    [Fact]
    public async Task The_preview_says_who_takes_part_and_of_the_others_why_not()
    {
        var story = await CycleStory.TellAsync(server);
        var merrow = story.Merrow;
        var cycle = await story.PlanAsync();
        await story.ActAsync<ReviewCycle>(merrow.Noor, "ReviewCycles", cycle, "PATCH", new
        {
            UnitIds = new[] { merrow.Coastal },
            AddedIds = new[] { merrow.Priya },
            LeftOutIds = new[] { merrow.Oumar },
        });
        await using var scope = server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = await merrow.ViewerAsync(merrow.Noor);
        var preview = scope.ServiceProvider.GetRequiredService<ParticipantPreview>();
        var judged = new Dictionary<Guid, ParticipantVerdict>();
        foreach (var verdict in new[] { ParticipantVerdict.TakesPart, ParticipantVerdict.AddedByName, ParticipantVerdict.LeftOutByName })
            foreach (var person in (await preview.ReadAsync(cycle, verdict, search: null, page: 1, size: 100, Cancel)).People) judged[person.PersonId] = verdict;
        Assert.Equal(new Dictionary<Guid, ParticipantVerdict>
        {
            [merrow.Jakob] = ParticipantVerdict.TakesPart,
            [merrow.Amina] = ParticipantVerdict.TakesPart,
            [merrow.Teuea] = ParticipantVerdict.TakesPart,
            [merrow.Priya] = ParticipantVerdict.AddedByName,
            [merrow.Oumar] = ParticipantVerdict.LeftOutByName,
        }, judged);
        var page = await preview.ReadAsync(cycle, ParticipantVerdict.OtherUnit, "Misaki", 1, 10, Cancel);
        Assert.True(page.Counts[ParticipantVerdict.OtherUnit] > page.People.Count || page.People.Count > 0);
        await story.ActAsync<ReviewCycle>(merrow.Noor, "ReviewCycles", cycle, "Schedule");
        await story.ActAsync<ReviewCycle>(merrow.Noor, "ReviewCycles", cycle, "Launch");
        await using var db = merrow.AsSystem();
        var launched = await db.Set<Review>().Where(v => v.CycleId == cycle).Select(v => v.RevieweeId).ToListAsync(Cancel);
        Assert.Equal(judged.Where(row => row.Value != ParticipantVerdict.LeftOutByName).Select(row => row.Key).ToHashSet(), [.. launched]);
    }

    [Fact]
    public async Task What_is_over_expires_by_itself_but_never_the_managers_part()
    {
        var story = await CycleStory.TellAsync(server);
        var merrow = story.Merrow;
        var cycle = await story.LaunchAsync();
        foreach (var kind in new[] { "Self", "Manager" })
            await story.ActAsync<ReviewCycle>(merrow.Noor, "ReviewCycles", cycle, "MoveStage",
                new { Kind = kind, OpensOn = CycleStory.Today.AddDays(-9), DueOn = CycleStory.Today.AddDays(-5), GraceDays = 1, Reason = "Earlier." });
        await merrow.Get<RunCycles>().RunAsync(Cancel);
        var parts = await story.PartsOfAsync(cycle, merrow.Amina);
        Assert.Equal(AssignmentState.Expired, parts.Single(part => part.Relation == Relation.Self).State);
        Assert.Equal(AssignmentState.Requested, parts.Single(part => part.Relation == Relation.Manager).State);
        await using var db = merrow.AsSystem();
        var expired = parts.Single(part => part.Relation == Relation.Self);
        Assert.Contains("reviews.part-expired.v1", await db.Set<AuditEvent>().Where(e => e.SubjectRef == expired.SubjectRef).Select(e => e.Action).ToListAsync(Cancel));
    }
}
