using Outcomes.Deliverables;
using Outcomes.Objectives;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Inbox;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Reviews;

/// <summary>Reads what somebody made and reached within some days, as far as the viewer sees it: what an answer may cite. Four statements.</summary>
internal sealed class EvidenceReader(Reads reads)
{
    /// <summary>Of each kind, on one page.</summary>
    public const int PageSize = 40;

    public async Task<IReadOnlyList<EvidenceGroup>> ReadAsync(Guid reviewId, Guid person, DateOnly from, DateOnly to, int page, CancellationToken cancel)
    {
        var materials = await MaterialsAsync(reviewId, page, cancel);
        var attached = materials.Sources.Select(source => source.Ref).ToHashSet();
        var made = (await MadeAsync(person, from, to, page, cancel)).Select(group => group with { Sources = [.. group.Sources.Where(source => !attached.Contains(source.Ref))] });
        return [.. new[] { materials }.Concat(made).Where(group => group.Sources.Count > 0 || group.HasMore)];
    }

    /// <summary>What they made and reached, without what was attached. Three statements.</summary>
    public async Task<IReadOnlyList<EvidenceGroup>> MadeAsync(Guid person, DateOnly from, DateOnly to, int page, CancellationToken cancel) =>
    [
        await DeliverablesAsync(person, from, to, page, cancel),
        await ObjectivesAsync(person, from, to, page, cancel),
        await KeyResultsAsync(person, from, to, page, cancel),
    ];

    /// <summary>What was attached to a review for its reviewers.</summary>
    private async Task<EvidenceGroup> MaterialsAsync(Guid reviewId, int page, CancellationToken cancel)
    {
        var rows = await reads.All<ReviewMaterialView>().Where(material => material.ReviewId == reviewId)
            .OrderBy(material => material.TargetTitle).ThenBy(material => material.Id).FirstsAsync(page, PageSize, cancel);
        return new("Attached for you to read", [.. rows.Rows.DistinctBy(row => row.TargetRef).Select(row => new EvidenceSource(row.TargetRef, row.TargetTitle ?? "?", SubjectAddress.Of(row.TargetRef), Note: row.Note))], rows.HasMore);
    }

    private async Task<EvidenceGroup> DeliverablesAsync(Guid person, DateOnly from, DateOnly to, int page, CancellationToken cancel)
    {
        var helped = reads.All<ContributionView>().Where(row => row.PersonId == person).Select(row => row.DeliverableId);
        var rows = await reads.All<DeliverableView>()
            .Where(view => view.State == DeliverableState.Accepted && view.AcceptedOn >= from && view.AcceptedOn <= to && (view.ProducerId == person || helped.Contains(view.Id)))
            .OrderByDescending(view => view.AcceptedOn).ThenBy(view => view.Id)
            .Select(view => new { view.Id, view.Title, view.Summary, view.Revision, view.AcceptedOn }).FirstsAsync(page, PageSize, cancel);
        return new("Accepted deliverables", [.. rows.Rows.Select(row => new EvidenceSource(
            $"deliverable:{row.Id}", row.Title, $"/deliverables/{row.Id}", Marks.Of(DeliverableState.Accepted), row.AcceptedOn, FirstLine(row.Summary), Revision: row.Revision))], rows.HasMore);
    }

    private async Task<EvidenceGroup> ObjectivesAsync(Guid person, DateOnly from, DateOnly to, int page, CancellationToken cancel)
    {
        var periods = reads.All<PeriodView>().Where(period => period.StartsOn <= to && period.EndsOn >= from).Select(period => period.Id);
        var rows = await reads.All<ObjectiveView>().Where(view => view.OwnerId == person && view.State == ObjectiveState.Closed && periods.Contains(view.PeriodId))
            .OrderByDescending(view => view.DueOn).ThenBy(view => view.Id)
            .Select(view => new { view.Id, view.Title, view.Verdict, view.ClosingNote, view.DueOn }).FirstsAsync(page, PageSize, cancel);
        return new("Closed outcomes", [.. rows.Rows.Select(row => new EvidenceSource($"objective:{row.Id}", row.Title, $"/objectives/{row.Id}",
            row.Verdict is { } verdict ? Marks.Of(verdict) : Marks.Of(ObjectiveState.Closed), row.DueOn, FirstLine(row.ClosingNote)))], rows.HasMore);
    }

    private async Task<EvidenceGroup> KeyResultsAsync(Guid person, DateOnly from, DateOnly to, int page, CancellationToken cancel)
    {
        var counting = ObjectiveStates.Counting;
        var periods = reads.All<PeriodView>().Where(period => period.StartsOn <= to && period.EndsOn >= from).Select(period => period.Id);
        var objectives = reads.All<ObjectiveView>().Where(view => counting.Contains(view.State) && periods.Contains(view.PeriodId)).Select(view => view.Id);
        var rows = await reads.All<KeyResultView>().Where(view => view.OwnerId == person && objectives.Contains(view.ObjectiveId))
            .OrderByDescending(view => view.DueOn).ThenBy(view => view.Id)
            .Select(view => new { view.Id, view.ObjectiveId, view.Title, view.ObjectiveTitle, view.Current, view.Target, view.Unit }).FirstsAsync(page, PageSize, cancel);
        return new("Key results", [.. rows.Rows.Select(row => new EvidenceSource(
            $"key-result:{row.Id}", row.Title, $"/objectives/{row.ObjectiveId}", Text: $"{ValueText.Of(row.Current, row.Unit)} / {ValueText.Of(row.Target, row.Unit)} · {row.ObjectiveTitle}"))], rows.HasMore);
    }

    private static string FirstLine(string? text) => text?.Split('\n', 2)[0].Trim() ?? "";
}
