using Outcomes.Deliverables;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Deliverables;

/// <summary>What hangs on a deliverable, as read; names are looked up together afterwards.</summary>
internal sealed record FoundParts
{
    public required IReadOnlyList<(string Title, string Href)> Serves { get; init; }
    public required IReadOnlyList<FoundCriterion> Criteria { get; init; }
    public required IReadOnlyList<FoundEvidence> Evidence { get; init; }
    public required IReadOnlyList<(Guid PersonId, ContributionRole Role)> With { get; init; }
    public required IReadOnlyList<FoundDecision> Decisions { get; init; }
    public required IReadOnlyList<FoundComment> Comments { get; init; }
    public required IReadOnlyList<FoundDependency> DependsOn { get; init; }

    public IEnumerable<Guid?> People =>
    [
        .. Criteria.Select(line => line.VerdictById), .. With.Select(with => (Guid?)with.PersonId), .. Decisions.Select(decision => (Guid?)decision.ById),
        .. Comments.Select(comment => (Guid?)comment.AuthorId), .. DependsOn.Select(line => (Guid?)line.ProviderId),
    ];

    /// <summary>Decisions and comments in one line of time, newest first.</summary>
    public IReadOnlyList<HappenedEntry> Happened(People people) =>
    [
        .. Decisions.Select(decision => new HappenedEntry(decision.On, people.Name(decision.ById), decision.Comment ?? "", Marks.Of(decision.Verdict), decision.Revision))
            .Concat(Comments.Select(comment => new HappenedEntry(comment.On, people.Name(comment.AuthorId), comment.Text)))
            .OrderByDescending(entry => entry.On),
    ];
}

internal sealed record FoundCriterion(Guid Id, string Text, CriterionVerdict Verdict, string? Note, Guid? VerdictById);

internal sealed record FoundEvidence(Guid Id, EvidenceKind Kind, string Title, string? Url, string? Note, string? Sha256, long? SizeBytes);

internal sealed record FoundDecision(DateOnly On, Guid ById, AcceptanceVerdict Verdict, int Revision, string? Comment);

internal sealed record FoundComment(DateOnly On, Guid AuthorId, string Text);

internal sealed record FoundDependency(Guid? DeliverableId, string? Title, string Note, Guid ProviderId, DependencyState State, DateOnly? NeededBy)
{
    public DependencyLine Shown(People people) => new(
        Title ?? (Note.Length > 0 ? Note : "?"), DeliverableId is { } id && Title is not null ? $"/deliverables/{id}" : "#deps", people.Name(ProviderId), Marks.Of(State), NeededBy);
}
