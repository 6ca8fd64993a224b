using Microsoft.Extensions.DependencyInjection;
using Outcomes.Deliverables;
using Outcomes.Platform;

namespace Outcomes.Tests.Deliverables;

/// <summary>Deliverables at rest in any state, and verbs tried by the name that clients call them.</summary>
internal static class HarbourTrials
{
    /// <summary>Complete in every respect, so that only state and role can be in the way. At version 1.</summary>
    public static Task<Guid> AtRestAsync(this HarbourStory story, DeliverableState state, Visibility visibility = Visibility.Organisation) =>
        story.OfAsync(story.Amina, state, visibility);

    /// <summary>The same, made by anybody but Inês, who accepts it.</summary>
    public static async Task<Guid> OfAsync(this HarbourStory story, Guid producer, DeliverableState state, Visibility visibility = Visibility.Organisation)
    {
        var deliverable = Deliverable.FromHistory(new DeliverableHistory
        {
            Title = $"Tide tables, {state}",
            ProducerId = producer,
            ProducerUnitId = story.UnitOf(producer),
            ProducerZoneId = "Africa/Dakar",
            OutcomeOwnerId = story.Ines,
            State = state,
            Visibility = visibility,
            DueOn = new DateOnly(2026, 12, 31),
            DeliveredOn = state is DeliverableState.Submitted or DeliverableState.Accepted ? new DateOnly(2026, 11, 2) : null,
            AcceptedOn = state == DeliverableState.Accepted ? new DateOnly(2026, 11, 3) : null,
            CreatedAt = new DateTime(2026, 10, 1, 8, 0, 0, DateTimeKind.Utc),
            Links = [new LinkHistory(story.PlanOnForecast)],
            Criteria = [new CriterionHistory("Both atolls agree with the gauge to 5 cm.", CriterionVerdict.Met, story.Ines)],
            Evidence = [new EvidenceHistory(EvidenceKind.Link, "The tables", "https://tides.example/2027", story.Amina, new DateOnly(2026, 10, 20))],
        });
        await using var db = story.AsSystem();
        db.Add(deliverable);
        await db.SaveChangesAsync(HarbourStory.Cancel);
        return deliverable.Id;
    }

    /// <summary>Tries an action with a request that is right in itself.</summary>
    /// <returns>The refusal; absent = it was done.</returns>
    public static async Task<Failure?> TryAsync(this HarbourStory story, Guid person, string action, Target target)
    {
        try
        {
            await story.ActAsync(person, "Deliverables", action, target, RequestOf(story, action));
            return null;
        }
        catch (Failure refusal)
        {
            return refusal;
        }
    }

    public static Task<Changed> ProposeAsync(this HarbourStory story, Guid person, Guid consumer, Guid provider) =>
        story.DoAsync<ProposeDependency>(person, slice => slice.RunAsync(
            new ProposeDependency.Request { ConsumerDeliverableId = consumer, ProviderDeliverableId = provider, Kind = DependencyKind.Blocks }, HarbourStory.Cancel));

    /// <summary>A declared write, by its name.</summary>
    public static Task<Changed> ActAsync(this HarbourStory story, Guid person, string set, string action, Target target, object request) =>
        story.AskAsync<IServiceProvider, Changed>(story.ViewerOf(person), services =>
            services.GetRequiredService<ApiMap>().Writes.Single(write => write.Set == set && write.Kind == WriteKind.Action && write.Name == action)
                .Run(services, target, request, HarbourStory.Cancel));

    private static object RequestOf(HarbourStory story, string action) => action switch
    {
        "Accept" => new AcceptDeliverable.Request(),
        "RequestChanges" or "Reject" => new Commented { Comment = "The gauge at Tabuaeran is off by 9 cm." },
        "Cancel" or "ReopenAcceptance" => new Reasoned { Reason = "The gauge was moved." },
        "ChangeCriteria" => new ChangeCriteria.Request { Reason = "The gauge was moved.", Criteria = [new ChangeCriteria.Criterion { Text = "Agrees to 4 cm." }] },
        "HandOver" => new HandOverDeliverable.Request { NewProducerId = story.Teuea, Reason = "Amina leads the next pilot." },
        "ReassignAcceptance" => new ReassignAcceptance.Request { NewOutcomeOwnerId = story.Priya, Reason = "Inês is on leave." },
        _ => new Nothing(),
    };
}
