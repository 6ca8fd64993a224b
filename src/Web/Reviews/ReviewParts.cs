using Microsoft.EntityFrameworkCore;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reviews;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Reviews;

/// <summary>Reads a review and what hangs on it as the viewer, one statement for each kind. That it is read is audited before anything of it is.</summary>
internal sealed class ReviewParts(Reads reads)
{
    /// <param name="donePage">Which page of what was done with it, from 1.</param>
    public async Task<FoundReview> ReadAsync(Guid id, int donePage, CancellationToken cancel)
    {
        var view = await reads.FindAsync<ReviewView>(id, cancel);   // audits, as a read of this one review
        var cycle = await reads.FindAsync<ReviewCycleView>(view.CycleId, cancel);
        var parts = await PartsAsync(id, cancel);
        var written = await WrittenAsync([.. parts.Select(part => part.Id)], cancel);
        return new FoundReview
        {
            View = view,
            Cycle = cycle,
            Form = await AskedForm.ReadAsync(reads, cycle.TemplateVersionId, null, cancel),
            Stages = await reads.All<CycleStageView>().Where(stage => stage.CycleId == cycle.Id).ToListAsync(cancel),
            Parts = parts,
            Written = written,
            Aggregates = await reads.All<ReviewAggregateView>().Where(group => group.ReviewId == id).OrderBy(group => group.Id).ToListAsync(cancel),
            Materials = await reads.All<ReviewMaterialView>().Where(material => material.ReviewId == id).OrderBy(material => material.TargetTitle).ThenBy(material => material.Id).ToListAsync(cancel),
            Happened = await HappenedAsync(id, donePage, cancel),
            Outcomes = await OutcomesAsync([.. written.Select(one => one.Response.ObjectiveId).OfType<Guid>().Distinct()], cancel),
        };
    }

    // By name, which tells nothing of who answered when.
    private async Task<List<ReviewAssignmentView>> PartsAsync(Guid id, CancellationToken cancel) =>
        await reads.All<ReviewAssignmentView>().Where(part => part.ReviewId == id).OrderBy(part => part.ReviewerName).ThenBy(part => part.Id).ToListAsync(cancel);

    private async Task<IReadOnlyList<WrittenResponse>> WrittenAsync(IReadOnlyList<Guid> parts, CancellationToken cancel)
    {
        var responses = await reads.All<ResponseView>().Where(row => parts.Contains(row.AssignmentId)).OrderBy(row => row.Id).ToListAsync(cancel);
        var ids = responses.Select(row => row.Id).ToList();
        var citations = await reads.All<CitationView>().Where(row => ids.Contains(row.ResponseId)).OrderBy(row => row.TargetTitle).ThenBy(row => row.Id).ToListAsync(cancel);
        return WrittenResponse.Join(responses, citations);
    }

    private async Task<Firsts<AuditEventView>> HappenedAsync(Guid id, int page, CancellationToken cancel)
    {
        string[] subjects = [ReviewsAccess.SubjectOf(id), $"review-read:{id}", Cases.SubjectOf(id)];
        return await reads.All<AuditEventView>().Where(happened => subjects.Contains(happened.SubjectRef))
            .OrderByDescending(happened => happened.OccurredOn).ThenByDescending(happened => happened.SubjectSeq).ThenBy(happened => happened.Id).FirstsAsync(page, ReviewPlace.DoneSize, cancel);
    }

    private async Task<IReadOnlyDictionary<Guid, string>> OutcomesAsync(IReadOnlyList<Guid> ids, CancellationToken cancel) => ids.Count == 0
        ? new Dictionary<Guid, string>()
        : await reads.All<ObjectiveView>().Where(view => ids.Contains(view.Id)).Select(view => new { view.Id, view.Title }).ToDictionaryAsync(row => row.Id, row => row.Title, cancel);
}
