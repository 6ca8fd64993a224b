using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Platform;

namespace Outcomes.Tests.Deliverables;

/// <summary>The steps that most scenarios begin with, each through its slice.</summary>
internal static class HarbourSteps
{
    public static readonly string[] Agreed = ["All six sensors report every ten minutes.", "The harbour master reads the values without our help."];

    public static CreateDeliverable.Request Sensors(this HarbourStory story) => new()
    {
        Title = "Pilot sensors live in Dakar harbour",
        OutcomeOwnerId = story.Ines,
        DueOn = new DateOnly(2026, 11, 24),
        Criteria = [.. Agreed.Select(text => new CriterionText { Text = text })],
        Links = [new ServedOutcome { ObjectiveId = story.PlanOnForecast }],
    };

    public static Task<Changed> LogAsync(this HarbourStory story, CreateDeliverable.Request request) =>
        story.DoAsync<CreateDeliverable>(story.Amina, slice => slice.RunAsync(request, HarbourStory.Cancel));

    public static Task<Changed> LogAsync(this HarbourStory story) => story.LogAsync(story.Sensors());

    public static async Task<Changed> CommittedAsync(this HarbourStory story)
    {
        var draft = await story.LogAsync();
        return await story.DoAsync<CommitDeliverable>(story.Amina, slice => slice.RunAsync(draft.AsTarget(), new Nothing(), HarbourStory.Cancel));
    }

    public static async Task<Changed> SubmittedAsync(this HarbourStory story)
    {
        var committed = await story.CommittedAsync();
        await story.ShowAsync(committed.Id);
        return await story.SubmitAsync(await story.NowAsync(committed.Id));
    }

    public static async Task<Changed> AcceptedAsync(this HarbourStory story)
    {
        var submitted = await story.SubmittedAsync();
        await story.JudgeAllAsync(submitted.Id, CriterionVerdict.Met);
        return await story.AcceptAsync(await story.NowAsync(submitted.Id));
    }

    /// <summary>Adds a link as evidence.</summary>
    public static Task<Changed> ShowAsync(this HarbourStory story, Guid deliverable) => story.DoAsync<AddEvidence>(story.Amina, slice => slice.RunAsync(
        new AddEvidence.Request { DeliverableId = deliverable, Kind = EvidenceKind.Link, Title = "The sensors' live page", Url = "https://tides.example/dakar" }, HarbourStory.Cancel));

    public static Task<Changed> SubmitAsync(this HarbourStory story, Target target) =>
        story.DoAsync<SubmitDeliverable>(story.Amina, slice => slice.RunAsync(target, new Nothing(), HarbourStory.Cancel));

    public static Task<Changed> AcceptAsync(this HarbourStory story, Target target) =>
        story.DoAsync<AcceptDeliverable>(story.Ines, slice => slice.RunAsync(target, new AcceptDeliverable.Request(), HarbourStory.Cancel));

    public static async Task JudgeAllAsync(this HarbourStory story, Guid deliverable, CriterionVerdict verdict)
    {
        foreach (var criterion in (await story.ReadAsync(deliverable)).Criteria)
        {
            var target = new Target(criterion.Id, (await story.NowAsync(deliverable)).Version);
            await story.DoAsync<JudgeCriterion>(story.Ines, slice => slice.RunAsync(target, new JudgeCriterion.Request { Verdict = verdict, Note = "Seen on the live page." }, HarbourStory.Cancel));
        }
    }

    /// <summary>The deliverable with everything that hangs on it, as it is stored.</summary>
    public static async Task<Deliverable> ReadAsync(this HarbourStory story, Guid id)
    {
        await using var db = story.AsSystem();
        return await db.Set<Deliverable>().AsSplitQuery().Include(d => d.Links).Include(d => d.Criteria.OrderBy(c => c.Ordinal)).Include(d => d.Evidence)
            .Include(d => d.Contributions).Include(d => d.Decisions).Include(d => d.Comments).SingleAsync(d => d.Id == id, HarbourStory.Cancel);
    }

    /// <summary>As whoever acts next last saw it.</summary>
    public static async Task<Target> NowAsync(this HarbourStory story, Guid id) => new(id, (await story.ReadAsync(id)).Version);

    public static Target AsTarget(this Changed changed) => new(changed.Id, changed.Version);
}
