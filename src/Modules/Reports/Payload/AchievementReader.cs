using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>What a person reached in a time: outcomes with key results, accepted deliverables with criteria and evidence.</summary>
/// <param name="isPrivateToo">False for the manager's packet: managers above may read it, and they see nothing private.</param>
internal sealed class AchievementReader(OutcomesDb db, bool isPrivateToo)
{
    public async Task<IReadOnlyList<OutcomeFacts>> OutcomesAsync(Guid personId, DateOnly from, DateOnly to, CancellationToken cancel) =>
        await db.Set<Objective>()
            .Where(o => o.OwnerId == personId && (isPrivateToo || o.Visibility != Visibility.Private) && o.State != ObjectiveState.Draft && o.State != ObjectiveState.Proposed && o.State != ObjectiveState.Cancelled
                && o.Period!.StartsOn <= to && o.Period.EndsOn >= from)
            .OrderBy(o => o.Title).ThenBy(o => o.Id)
            .Select(o => new OutcomeFacts(o.Title, o.OutcomeStatement, o.State.ToString(), o.Verdict == null ? null : o.Verdict.ToString(), o.ClosingNote, o.Progress, o.DueOn,
                db.Set<KeyResult>().Where(k => k.ObjectiveId == o.Id).OrderBy(k => k.Title).ThenBy(k => k.Id)
                    .Select(k => new KeyResultFacts(k.Title, k.Kind.ToString(), k.Unit, k.Baseline, k.Target, k.Current, k.Progress)).ToList()))
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<DeliverableFacts>> DeliverablesAsync(Guid personId, DateOnly from, DateOnly to, CancellationToken cancel) =>
        await db.Set<Deliverable>()
            .Where(d => d.ProducerId == personId && (isPrivateToo || d.Visibility != Visibility.Private) && d.State == DeliverableState.Accepted && d.AcceptedOn >= from && d.AcceptedOn <= to)
            .OrderBy(d => d.AcceptedOn).ThenBy(d => d.Title).ThenBy(d => d.Id)
            .Select(d => new DeliverableFacts(d.Title, d.Summary, d.Revision, d.AcceptedOn!.Value, d.OutcomeOwner!.DisplayName,
                db.Set<AcceptanceCriterion>().Where(c => c.DeliverableId == d.Id).OrderBy(c => c.Ordinal).ThenBy(c => c.Id)
                    .Select(c => new CriterionFacts(c.Text, c.Verdict.ToString(), c.Note)).ToList(),
                db.Set<Evidence>().Where(e => e.DeliverableId == d.Id).OrderBy(e => e.AddedOn).ThenBy(e => e.Id)
                    .Select(e => new EvidenceFacts(e.Kind.ToString(), e.Title, e.Url, e.Sha256)).ToList()))
            .AsSplitQuery().ToListAsync(cancel);
}
