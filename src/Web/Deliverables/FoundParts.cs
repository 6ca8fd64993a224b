using Outcomes.Deliverables;
using Outcomes.Query.Views;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Deliverables;

/// <summary>What hangs on a deliverable, as read; names are looked up together afterwards.</summary>
internal sealed record FoundParts
{
    public required IReadOnlyList<DeliverableLinkView> Serves { get; init; }
    public required IReadOnlyList<AcceptanceCriterionView> Criteria { get; init; }
    public required IReadOnlyList<EvidenceView> Evidence { get; init; }
    public required IReadOnlyList<ContributionView> With { get; init; }
    public required IReadOnlyList<AcceptanceDecisionView> Decisions { get; init; }
    public required IReadOnlyList<FoundComment> Comments { get; init; }
    public required IReadOnlyList<DependencyView> DependsOn { get; init; }

    public IEnumerable<Guid?> People =>
    [
        .. Criteria.Select(line => line.VerdictById), .. With.Select(with => (Guid?)with.PersonId), .. Decisions.Select(decision => (Guid?)decision.ById),
        .. Comments.Select(comment => (Guid?)comment.AuthorId), .. DependsOn.Select(line => (Guid?)line.ProviderPersonId),
    ];

    public IReadOnlyList<(string Title, string Href)> Outcomes =>
        [.. Serves.Select(link => (link.KeyResultTitle ?? link.ObjectiveTitle ?? "", $"/objectives/{link.ObjectiveId}"))];

    /// <summary>Decisions and comments in one line of time, newest first.</summary>
    public IReadOnlyList<HappenedEntry> Happened(People people) =>
    [
        .. Decisions.Select(decision => new HappenedEntry(
                decision.DecidedOn, people.Name(decision.ById), decision.Comment ?? "", Marks.Of(decision.Decision), decision.Revision))
            .Concat(Comments.Select(comment => new HappenedEntry(comment.On, people.Name(comment.AuthorId), comment.Text)))
            .OrderByDescending(entry => entry.On),
    ];

    public IReadOnlyList<DependencyLine> Dependencies(People people, Guid? me, Guid consumer) =>
    [
        .. DependsOn.Select(line => new DependencyLine(
            line.Id, line.Version, DependencyMachine.AllowedActions(line.State, isProvider: line.ProviderPersonId == me, isConsumer: consumer == me),
            line.ProviderTitle ?? line.Note ?? "?", $"/dependencies/{line.Id}",
            people.Name(line.ProviderPersonId), Marks.Of(line.State), line.NeededBy)),
    ];
}

internal sealed record FoundComment(DateOnly On, Guid AuthorId, string Text);
