using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Deliverables.HarbourStory;

namespace Outcomes.Tests.Deliverables;

public sealed class Promising_on_SQLite(SqliteServer server) : Promising(server);
public sealed class Promising_on_PostgreSQL(PostgresServer server) : Promising(server);
public sealed class Promising_on_SQL_Server(SqlServerServer server) : Promising(server);

/// <summary>A draft becomes a promise: what it needs, and what may still change.</summary>
public abstract class Promising(OutcomesServer server)
{
    public static TheoryData<string> Missing => ["deliverable-without-outcome", "deliverable-without-due", "deliverable-without-criterion", "deliverable-without-outcome-owner"];

    [Theory, MemberData(nameof(Missing))]
    public async Task A_promise_needs_outcome_date_criterion_and_somebody_who_accepts(string code)
    {
        var story = await TellAsync(server);
        var whole = story.Sensors();
        var draft = await story.LogAsync(code switch
        {
            "deliverable-without-outcome" => whole with { Links = [] },
            "deliverable-without-due" => whole with { DueOn = null },
            "deliverable-without-criterion" => whole with { Criteria = [] },
            _ => whole with { OutcomeOwnerId = null },
        });
        var refusal = await story.TryAsync(story.Amina, "Commit", draft.AsTarget());
        Assert.Equal((409, code), (refusal?.Status, refusal?.Code));
        Assert.Equal(DeliverableState.Draft, (await story.ReadAsync(draft.Id)).State);
    }

    [Fact]
    public async Task The_producer_cannot_name_themself_as_who_accepts()
    {
        var story = await TellAsync(server);
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => story.LogAsync(story.Sensors() with { OutcomeOwnerId = story.Amina }));
        Assert.Equal(("producer-accepts", "OutcomeOwnerId"), (refusal.Code, refusal.Target));
    }

    [Fact]
    public async Task A_promised_date_moves_with_a_reason_only()
    {
        var story = await TellAsync(server);
        var committed = await story.CommittedAsync();
        var later = new EditDeliverable.Request { DueOn = new DateOnly(2026, 12, 8) };
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => EditAsync(story, committed.AsTarget(), later));
        Assert.Equal("due-change-without-reason", refusal.Code);
        await EditAsync(story, committed.AsTarget(), later with { Reason = "The pier is closed until December." });
        Assert.Equal(new DateTime(2026, 12, 9, 0, 0, 0, DateTimeKind.Utc), (await story.ReadAsync(committed.Id)).DueAtUtc);
    }

    [Fact]
    public async Task Due_in_a_quarter_means_its_last_day()
    {
        var story = await TellAsync(server);
        var logged = await story.LogAsync(story.Sensors() with { DueOn = new DateOnly(2026, 10, 5), DuePrecision = DuePrecision.Quarter });
        Assert.Equal(new DateOnly(2026, 12, 31), (await story.ReadAsync(logged.Id)).DueOn);
    }

    [Fact]
    public async Task An_edit_changes_only_what_it_names()
    {
        var story = await TellAsync(server);
        var logged = await story.LogAsync();
        await EditAsync(story, logged.AsTarget(), new EditDeliverable.Request { Title = new("Seven sensors live in Dakar harbour") });
        var deliverable = await story.ReadAsync(logged.Id);
        Assert.Equal(("Seven sensors live in Dakar harbour", story.Ines, 2), (deliverable.Title, deliverable.OutcomeOwnerId, deliverable.Version));
    }

    [Fact]
    public async Task Whoever_read_an_older_version_overwrites_nothing()
    {
        var story = await TellAsync(server);
        var logged = await story.LogAsync();
        await EditAsync(story, logged.AsTarget(), new EditDeliverable.Request { Summary = new("Six sensors at the piers.") });
        await Assert.ThrowsAsync<StaleVersion>(() => EditAsync(story, logged.AsTarget(), new EditDeliverable.Request { Summary = new("Five sensors.") }));
        Assert.Equal("Six sensors at the piers.", (await story.ReadAsync(logged.Id)).Summary);
    }

    [Fact]
    public async Task An_outcome_that_the_producer_does_not_see_is_unknown_to_them()
    {
        var story = await TellAsync(server);
        var hidden = await Assert.ThrowsAsync<NotFound>(() => story.LogAsync(story.Sensors() with { Links = [new ServedOutcome { ObjectiveId = story.Hidden }] }));
        var unknown = await Assert.ThrowsAsync<NotFound>(() => story.LogAsync(story.Sensors() with { Links = [new ServedOutcome { ObjectiveId = Guid.NewGuid() }] }));
        Assert.Equal(unknown.Message, hidden.Message);
    }

    [Fact]
    public async Task The_last_link_of_a_promise_stays_and_objectives_know_how_many_serve_them()
    {
        var story = await TellAsync(server);
        var committed = await story.CommittedAsync();
        var link = (await story.ReadAsync(committed.Id)).Links[0];
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => UnlinkAsync(story, link.Id, committed.Version));
        Assert.Equal(("deliverable-without-outcome", 1), (refusal.Code, await ServingAsync(story)));

        var draft = await story.LogAsync();
        Assert.Equal(2, await ServingAsync(story));
        await UnlinkAsync(story, (await story.ReadAsync(draft.Id)).Links[0].Id, draft.Version);
        Assert.Equal((1, 0), (await ServingAsync(story), (await story.ReadAsync(draft.Id)).LinkCount));
    }

    [Fact]
    public async Task A_draft_is_deleted_with_all_that_hangs_on_it_and_a_promise_is_not()
    {
        var story = await TellAsync(server);
        var draft = await story.LogAsync();
        await DeleteAsync(story, draft.AsTarget());
        await using var db = story.AsSystem();
        Assert.False(await db.Set<Deliverable>().AnyAsync(d => d.Id == draft.Id, Cancel));
        Assert.False(await db.Set<AcceptanceCriterion>().AnyAsync(c => c.DeliverableId == draft.Id, Cancel));
        Assert.Equal(0, await ServingAsync(story));
        Assert.True(await db.Set<AuditEvent>().AnyAsync(e => e.SubjectRef == $"deliverable:{draft.Id}" && e.Action == "deliverables.draft-deleted.v1", Cancel));

        var committed = await story.CommittedAsync();
        Assert.Equal("wrong-state", (await Assert.ThrowsAsync<RuleBroken>(() => DeleteAsync(story, committed.AsTarget()))).Code);
    }

    private static Task<Changed> EditAsync(HarbourStory story, Target target, EditDeliverable.Request request) =>
        story.DoAsync<EditDeliverable>(story.Amina, slice => slice.RunAsync(target, request, Cancel));

    private static Task<Changed> UnlinkAsync(HarbourStory story, Guid link, int version) =>
        story.DoAsync<UnlinkOutcome>(story.Amina, slice => slice.RunAsync(new Target(link, version), new Nothing(), Cancel));

    private static Task<Changed> DeleteAsync(HarbourStory story, Target target) =>
        story.DoAsync<DeleteDraft>(story.Amina, slice => slice.RunAsync(target, new Nothing(), Cancel));

    private static async Task<int> ServingAsync(HarbourStory story)
    {
        await using var db = story.AsSystem();
        return await db.Set<Objective>().Where(o => o.Id == story.PlanOnForecast).Select(o => o.LinkedDeliverableCount).SingleAsync(Cancel);
    }
}
