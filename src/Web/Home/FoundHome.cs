using Outcomes.Deliverables;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Query.Views;
using Outcomes.Web.Components;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Home;

/// <summary>What the first page is made from, as read; names are looked up together afterwards.</summary>
/// <param name="Deliverables">Promised soon, handed in or sent back, that the viewer makes or accepts.</param>
/// <param name="Mine">The viewer's open outcomes and the day of the last check-in.</param>
/// <param name="ToApprove">Proposed by people whose manager or unit's head the viewer is.</param>
/// <param name="ToAnswer">Asked of the viewer.</param>
/// <param name="Awaited">Asked by the viewer, and not there yet.</param>
internal sealed record FoundHome(
    IReadOnlyList<HomeDeliverable> Deliverables, IReadOnlyList<(ObjectiveView Row, DateOnly? LastOn)> Mine, IReadOnlyList<ObjectiveView> ToApprove,
    IReadOnlyList<HomeDependency> ToAnswer, IReadOnlyList<HomeDependency> Awaited, IReadOnlyList<HomeWords> Words)
{
    public IEnumerable<Guid?> People =>
    [
        .. Deliverables.SelectMany(row => new[] { row.ProducerId, row.OutcomeOwnerId }), .. Mine.Select(mine => (Guid?)mine.Row.OwnerId),
        .. ToApprove.Select(row => (Guid?)row.OwnerId), .. ToAnswer.Concat(Awaited).SelectMany(line => new[] { line.ConsumerId, line.ProviderId }),
        .. Words.Select(words => (Guid?)words.AuthorId),
    ];
}

internal sealed record HomeDeliverable(
    Guid Id, string Title, DeliverableState State, int Revision, Guid? ProducerId, Guid? OutcomeOwnerId, DateOnly? DueOn, DuePrecision DuePrecision)
{
    public bool IsSubmitted => State == DeliverableState.Submitted;
    public bool IsSentBack => State == DeliverableState.ChangesRequested;
    public bool IsCommitted => State == DeliverableState.Committed;

    public WaitingItem Item(string verb, Tone tone, Guid? person, string says, People people) =>
        new(verb, tone, Title, $"/deliverables/{Id}", people.Name(person), says, Revision, people.Due(DueOn, DuePrecision, ProducerId ?? default));
}

/// <param name="DeliverableId">What waits; absent, as its title and who waits are, where the viewer may not see it.</param>
/// <param name="ConsumerId">Who waits.</param>
/// <param name="IsAsked">Not promised yet.</param>
internal sealed record HomeDependency(Guid? DeliverableId, string? Title, Guid? ConsumerId, Guid ProviderId, DateOnly? NeededBy, bool IsAsked)
{
    public WaitingItem Item(string verb, Tone tone, Guid? person, string says, People people) =>
        new(verb, tone, Title, DeliverableId is { } id ? $"/deliverables/{id}" : null, people.Name(person), says, null, people.Due(NeededBy, DuePrecision.Day, ConsumerId ?? ProviderId));
}

internal sealed record HomeWords(DateOnly On, Guid AuthorId, Guid ObjectiveId, string Outcome, Health? Health, string Narrative);
