using Microsoft.EntityFrameworkCore;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;

namespace Outcomes.Web.Objectives;

/// <summary>Reads what hangs on an outcome, one statement for each kind.</summary>
internal sealed class ObjectiveParts(OutcomesDb db, Reads reads)
{
    private const int MostCheckIns = 200;
    private const int MostComments = 100;
    private const int MostBelow = 30;

    /// <summary>Far more levels than an organisation has; the tree is kept free of circles.</summary>
    private const int MostAbove = 6;

    public async Task<IReadOnlyList<KeyResultView>> KeyResultsAsync(Guid id, CancellationToken cancel) =>
        await reads.All<KeyResultView>().Where(result => result.ObjectiveId == id).OrderBy(result => result.Title).ThenBy(result => result.Id).ToListAsync(cancel);

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<CheckInView>> CheckInsAsync(Guid id, CancellationToken cancel) =>
        await reads.All<CheckInView>().Where(entry => entry.ObjectiveId == id)
            .OrderByDescending(entry => entry.CreatedOn).ThenByDescending(entry => entry.Number).ThenBy(entry => entry.Id).Take(MostCheckIns).ToListAsync(cancel);

    // The view tells days only; a talk of one day keeps its order only by the instant, which stays in the database.
    public async Task<IReadOnlyList<FoundRemark>> CommentsAsync(Guid id, CancellationToken cancel) =>
        await db.Set<ObjectiveComment>().Where(comment => comment.ObjectiveId == id)
            .OrderByDescending(comment => comment.CreatedAt).ThenByDescending(comment => comment.Id).Take(MostComments)
            .Select(comment => new FoundRemark(DateOnly.FromDateTime(comment.CreatedAt), comment.AuthorId, comment.Text)).ToListAsync(cancel);

    public async Task<IReadOnlyList<ObjectiveView>> BelowAsync(Guid id, CancellationToken cancel) =>
        await reads.All<ObjectiveView>().Where(objective => objective.ParentObjectiveId == id)
            .OrderBy(objective => objective.Title).ThenBy(objective => objective.Id).Take(MostBelow).ToListAsync(cancel);

    /// <summary>From the top down, as far as the viewer sees without a gap. One statement a level.</summary>
    public async Task<IReadOnlyList<ObjectiveView>> AboveAsync(Guid? parentId, CancellationToken cancel)
    {
        var above = new List<ObjectiveView>();
        for (var next = parentId; next is { } id && above.Count < MostAbove; next = above[0].ParentObjectiveId)
        {
            if (await reads.All<ObjectiveView>().FirstOrDefaultAsync(objective => objective.Id == id, cancel) is not { } level) break;
            above.Insert(0, level);
        }

        return above;
    }
}

internal sealed record FoundRemark(DateOnly On, Guid AuthorId, string Text);
