using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Makes the next edition of a scale as a draft; answers with the new one's id. HR. <c>POST …/Clone</c></summary>
public sealed class CloneScale(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Administer)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        var scale = await Db.Set<RatingScale>().Include(s => s.Points).LoadAsync(target, cancel);
        var newest = await Db.Set<RatingScale>().Where(s => s.SeriesId == scale.SeriesId).MaxAsync(s => s.Edition, cancel);
        var next = scale.Clone(newest + 1, Db.Now);
        Db.Add(next);
        return await Db.SaveAsync(next, cancel);
    }
}
