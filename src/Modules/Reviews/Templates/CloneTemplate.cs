using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Makes the next edition of a template as a draft; answers with the new one's id. HR. <c>POST …/Clone</c></summary>
public sealed class CloneTemplate(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Administer)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        var template = await Db.Set<ReviewTemplate>().Include(t => t.Sections).Include(t => t.Questions).AsSplitQuery().LoadAsync(target, cancel);
        var newest = await Db.Set<ReviewTemplate>().Where(t => t.SeriesId == template.SeriesId).MaxAsync(t => t.Edition, cancel);
        var next = template.Clone(newest + 1, Db.Now);
        Db.Add(next);
        return await Db.SaveAsync(next, cancel);
    }
}
