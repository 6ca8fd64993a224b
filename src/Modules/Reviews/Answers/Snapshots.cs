using Outcomes.Deliverables;
using Outcomes.Objectives;

namespace Outcomes.Reviews;

/// <summary>A deliverable as it was cited.</summary>
/// <param name="From">The day of its acceptance, as is <paramref name="To"/>.</param>
internal sealed record DeliverableSnapshot(
    string Title, string Summary, Guid ProducerId, Guid? OutcomeOwnerId, int Revision, DateOnly From, DateOnly To,
    IReadOnlyList<CriterionSnapshot> Criteria, IReadOnlyList<EvidenceSnapshot> Evidence)
{
    public static DeliverableSnapshot Of(Deliverable d, DateOnly acceptedOn) => new(
        d.Title, d.Summary, d.ProducerId, d.OutcomeOwnerId, d.Revision, acceptedOn, acceptedOn,
        [.. d.Criteria.OrderBy(c => c.Ordinal).Select(c => new CriterionSnapshot(c.Text, c.Verdict, c.Note))],
        [.. d.Evidence.OrderBy(e => e.Id).Select(e => new EvidenceSnapshot(e.Kind, e.Title, e.Url, e.Sha256))]);
}

internal sealed record CriterionSnapshot(string Text, CriterionVerdict Verdict, string? Note);

internal sealed record EvidenceSnapshot(EvidenceKind Kind, string Title, string? Url, string? Sha256);

/// <summary>An objective as it was cited.</summary>
/// <param name="From">First day of its period; <paramref name="To"/> the last.</param>
internal sealed record ObjectiveSnapshot(
    string Title, string OutcomeStatement, Guid OwnerId, ObjectiveVerdict? Verdict, string? ClosingNote, decimal? Progress, DateOnly From, DateOnly To)
{
    public static ObjectiveSnapshot Of(Objective o, Period period) =>
        new(o.Title, o.OutcomeStatement, o.OwnerId, o.Verdict, o.ClosingNote, o.Progress, period.StartsOn, period.EndsOn);
}

/// <summary>A key result as it was cited, with its numbers.</summary>
internal sealed record KeyResultSnapshot(
    string Title, Guid ObjectiveId, string ObjectiveTitle, Guid OwnerId, KeyResultNumbers Numbers, decimal? Current, decimal? Progress, DateOnly From, DateOnly To)
{
    public static KeyResultSnapshot Of(KeyResult k, Objective o, Period period) =>
        new(k.Title, o.Id, o.Title, k.OwnerId, k.Numbers, k.Current, k.Progress, period.StartsOn, period.EndsOn);
}
