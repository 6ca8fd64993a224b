using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>What people reached in a time: outcomes with key results, accepted deliverables with criteria and evidence; one statement a level.</summary>
/// <param name="isPrivateToo">False for the manager's packet: managers above may read it, and they see nothing private.</param>
internal sealed class AchievementReader(OutcomesDb db, bool isPrivateToo)
{
    /// <returns>By owner.</returns>
    public async Task<ILookup<Guid, OutcomeFacts>> OutcomesAsync(IReadOnlyCollection<Guid> people, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var rows = await db.Set<Objective>()
            .Where(o => people.Contains(o.OwnerId) && (isPrivateToo || o.Visibility != Visibility.Private) && o.State != ObjectiveState.Draft && o.State != ObjectiveState.Proposed && o.State != ObjectiveState.Cancelled
                && o.Period!.StartsOn <= to && o.Period.EndsOn >= from)
            .OrderBy(o => o.Title).ThenBy(o => o.Id)
            .Select(o => new { o.Id, o.OwnerId, Facts = new OutcomeFacts(o.Title, o.OutcomeStatement, o.State.ToString(), o.Verdict == null ? null : o.Verdict.ToString(), o.ClosingNote, o.Progress, o.DueOn, new List<KeyResultFacts>()) })
            .ToListAsync(cancel);
        var ids = rows.ConvertAll(row => row.Id);
        var keyResults = (await db.Set<KeyResult>().Where(k => ids.Contains(k.ObjectiveId)).OrderBy(k => k.Title).ThenBy(k => k.Id)
                .Select(k => new { k.ObjectiveId, Facts = new KeyResultFacts(k.Title, k.Kind.ToString(), k.Unit, k.Baseline, k.Target, k.Current, k.Progress) }).ToListAsync(cancel))
            .ToLookup(k => k.ObjectiveId, k => k.Facts);
        return rows.ToLookup(row => row.OwnerId, row => row.Facts with { KeyResults = [.. keyResults[row.Id]] });
    }

    /// <returns>By producer.</returns>
    public async Task<ILookup<Guid, DeliverableFacts>> DeliverablesAsync(IReadOnlyCollection<Guid> people, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        // The state is looked at here: SQLite without statistics would rather read all that was ever accepted than what these people made.
        var rows = (await db.Set<Deliverable>()
                .Where(d => people.Contains(d.ProducerId) && (isPrivateToo || d.Visibility != Visibility.Private) && d.AcceptedOn >= from && d.AcceptedOn <= to)
                .OrderBy(d => d.AcceptedOn).ThenBy(d => d.Title).ThenBy(d => d.Id)
                .Select(d => new
                {
                    d.Id,
                    d.ProducerId,
                    d.State,
                    Facts = new DeliverableFacts(d.Title, d.Summary, d.Revision, d.AcceptedOn!.Value, d.OutcomeOwner!.DisplayName, new List<CriterionFacts>(), new List<EvidenceFacts>()),
                })
                .ToListAsync(cancel))
            .Where(row => row.State == DeliverableState.Accepted).ToList();
        var ids = rows.ConvertAll(row => row.Id);
        var criteria = (await db.Set<AcceptanceCriterion>().Where(c => ids.Contains(c.DeliverableId)).OrderBy(c => c.Ordinal).ThenBy(c => c.Id)
                .Select(c => new { c.DeliverableId, Facts = new CriterionFacts(c.Text, c.Verdict.ToString(), c.Note) }).ToListAsync(cancel))
            .ToLookup(c => c.DeliverableId, c => c.Facts);
        var evidence = (await db.Set<Evidence>().Where(e => ids.Contains(e.DeliverableId)).OrderBy(e => e.AddedOn).ThenBy(e => e.Id)
                .Select(e => new { e.DeliverableId, Facts = new EvidenceFacts(e.Kind.ToString(), e.Title, e.Url, e.Sha256) }).ToListAsync(cancel))
            .ToLookup(e => e.DeliverableId, e => e.Facts);
        return rows.ToLookup(row => row.ProducerId, row => row.Facts with { Criteria = [.. criteria[row.Id]], Evidence = [.. evidence[row.Id]] });
    }
}
