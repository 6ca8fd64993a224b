using Outcomes.Deliverables;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Query.Views;
using Outcomes.Web.Components;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Home;

/// <summary>What the first page is made from, as read; names are looked up together afterwards.</summary>
/// <param name="Deliverables">Promised soon, handed in or sent back, that the viewer makes or accepts.</param>
/// <param name="Mine">The viewer's open outcomes and the day of the last check-in.</param>
/// <param name="ToApprove">Proposed by people whose manager or unit's head the viewer is.</param>
/// <param name="Orphaned">Open ones of the viewer's people, whose producer or outcome owner has left.</param>
/// <param name="ToAnswer">Asked of the viewer.</param>
/// <param name="Awaited">Asked by the viewer, and not there yet.</param>
internal sealed record FoundHome(
    IReadOnlyList<HomeDeliverable> Deliverables, IReadOnlyList<(ObjectiveView Row, DateOnly? LastOn)> Mine, IReadOnlyList<ObjectiveView> ToApprove,
    IReadOnlyList<HomeDeliverable> Orphaned, IReadOnlyList<HomeDependency> ToAnswer, IReadOnlyList<HomeDependency> Awaited, IReadOnlyList<HomeWords> Words)
{
    /// <summary>As many of one kind as are read: there may be more.</summary>
    public bool IsCut => new[] { Deliverables.Count, Mine.Count, ToApprove.Count, Orphaned.Count, ToAnswer.Count + Awaited.Count }.Max() >= HomeParts.Most;

    public IEnumerable<Guid?> People =>
    [
        .. Deliverables.Concat(Orphaned).SelectMany(row => new[] { row.ProducerId, row.OutcomeOwnerId }), .. Mine.Select(mine => (Guid?)mine.Row.OwnerId),
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

/// <param name="Title">Of what waits; absent, as who waits is, where the viewer may not see it.</param>
/// <param name="ConsumerId">Who waits.</param>
/// <param name="IsAsked">Not promised yet.</param>
internal sealed record HomeDependency(Guid Id, Guid ConsumerDeliverableId, string? Title, Guid? ConsumerId, Guid ProviderId, DateOnly? NeededBy, bool IsAsked)
{
    /// <summary>For whoever provides: on the page where they answer.</summary>
    public WaitingItem ToAnswer(People people) => new(
        "Answer", Tone.Wait, Title, $"/dependencies/{Id}", people.Name(ConsumerId),
        ConsumerId is null ? "Somebody asks you to provide for it." : "asks you to provide it.", null, Due(people));

    /// <summary>For whoever waits: on the page of what waits.</summary>
    public WaitingItem Awaited(People people) => new(
        "", Tone.Go, Title, $"/deliverables/{ConsumerDeliverableId}#deps", people.Name(ProviderId), IsAsked ? "asked for" : "promised for", null, Due(people));

    private DueDate? Due(People people) => people.Due(NeededBy, DuePrecision.Day, ConsumerId ?? ProviderId);
}

internal sealed record HomeWords(DateOnly On, Guid AuthorId, Guid ObjectiveId, string Outcome, Health? Health, string Narrative);
