using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Objectives;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Inbox;
using Outcomes.Web.Text;

namespace Outcomes.Web.Reviews;

/// <summary>Reads what somebody made and reached within some days, as far as the viewer sees it: what an answer may cite. Four statements.</summary>
internal sealed class EvidenceReader(Reads reads)
{
    private const int Most = 40;

    public async Task<IReadOnlyList<EvidenceGroup>> ReadAsync(Guid reviewId, Guid person, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var materials = await MaterialsAsync(reviewId, cancel);
        var attached = materials.Select(source => source.Ref).ToHashSet();
        var made = (await MadeAsync(person, from, to, cancel)).Select(group => group with { Sources = [.. group.Sources.Where(source => !attached.Contains(source.Ref))] });
        return [.. new[] { new EvidenceGroup("Attached for you to read", materials) }.Concat(made).Where(group => group.Sources.Count > 0)];
    }

    /// <summary>What they made and reached, without what was attached. Three statements.</summary>
    public async Task<IReadOnlyList<EvidenceGroup>> MadeAsync(Guid person, DateOnly from, DateOnly to, CancellationToken cancel) =>
    [
        new("Accepted deliverables", await DeliverablesAsync(person, from, to, cancel)),
        new("Closed outcomes", await ObjectivesAsync(person, from, to, cancel)),
        new("Key results", await KeyResultsAsync(person, from, to, cancel)),
    ];

    /// <summary>What was attached to a review for its reviewers.</summary>
    public async Task<IReadOnlyList<EvidenceSource>> MaterialsAsync(Guid reviewId, CancellationToken cancel)
    {
        var rows = await reads.All<ReviewMaterialView>().Where(material => material.ReviewId == reviewId)
            .OrderBy(material => material.TargetTitle).ThenBy(material => material.Id).Take(Most).ToListAsync(cancel);
        return [.. rows.DistinctBy(row => row.TargetRef).Select(row => new EvidenceSource(row.TargetRef, row.TargetTitle ?? "?", SubjectAddress.Of(row.TargetRef), Note: row.Note))];
    }

    private async Task<IReadOnlyList<EvidenceSource>> DeliverablesAsync(Guid person, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var helped = reads.All<ContributionView>().Where(row => row.PersonId == person).Select(row => row.DeliverableId);
        var rows = await reads.All<DeliverableView>()
            .Where(view => view.State == DeliverableState.Accepted && view.AcceptedOn >= from && view.AcceptedOn <= to && (view.ProducerId == person || helped.Contains(view.Id)))
            .OrderByDescending(view => view.AcceptedOn).ThenBy(view => view.Id).Take(Most)
            .Select(view => new { view.Id, view.Title, view.Summary, view.Revision, view.AcceptedOn }).ToListAsync(cancel);
        return [.. rows.Select(row => new EvidenceSource(
            $"deliverable:{row.Id}", row.Title, $"/deliverables/{row.Id}", Marks.Of(DeliverableState.Accepted), row.AcceptedOn, FirstLine(row.Summary), Revision: row.Revision))];
    }

    private async Task<IReadOnlyList<EvidenceSource>> ObjectivesAsync(Guid person, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var periods = reads.All<PeriodView>().Where(period => period.StartsOn <= to && period.EndsOn >= from).Select(period => period.Id);
        var rows = await reads.All<ObjectiveView>().Where(view => view.OwnerId == person && view.State == ObjectiveState.Closed && periods.Contains(view.PeriodId))
            .OrderByDescending(view => view.DueOn).ThenBy(view => view.Id).Take(Most)
            .Select(view => new { view.Id, view.Title, view.Verdict, view.ClosingNote, view.DueOn }).ToListAsync(cancel);
        return [.. rows.Select(row => new EvidenceSource($"objective:{row.Id}", row.Title, $"/objectives/{row.Id}",
            row.Verdict is { } verdict ? Marks.Of(verdict) : Marks.Of(ObjectiveState.Closed), row.DueOn, FirstLine(row.ClosingNote)))];
    }

    private async Task<IReadOnlyList<EvidenceSource>> KeyResultsAsync(Guid person, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var counting = ObjectiveStates.Counting;
        var periods = reads.All<PeriodView>().Where(period => period.StartsOn <= to && period.EndsOn >= from).Select(period => period.Id);
        var objectives = reads.All<ObjectiveView>().Where(view => counting.Contains(view.State) && periods.Contains(view.PeriodId)).Select(view => view.Id);
        var rows = await reads.All<KeyResultView>().Where(view => view.OwnerId == person && objectives.Contains(view.ObjectiveId))
            .OrderByDescending(view => view.DueOn).ThenBy(view => view.Id).Take(Most)
            .Select(view => new { view.Id, view.ObjectiveId, view.Title, view.ObjectiveTitle, view.Current, view.Target, view.Unit }).ToListAsync(cancel);
        return [.. rows.Select(row => new EvidenceSource(
            $"key-result:{row.Id}", row.Title, $"/objectives/{row.ObjectiveId}", Text: $"{ValueText.Of(row.Current, row.Unit)} / {ValueText.Of(row.Target, row.Unit)} · {row.ObjectiveTitle}"))];
    }

    private static string FirstLine(string? text) => text?.Split('\n', 2)[0].Trim() ?? "";
}
