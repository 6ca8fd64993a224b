using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Removes a draft that no template names. HR. <c>DELETE /odata/RatingScales({id})</c></summary>
/// <remarks>Errors: form-frozen, scale-in-use.</remarks>
public sealed class DeleteScale(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Administer)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        var scale = await Db.Set<RatingScale>().Include(s => s.Points).LoadAsync(target, cancel);
        scale.Delete();
        if (await Db.Set<ReviewTemplate>().AnyAsync(t => t.ScaleId == scale.Id, cancel) || await Db.Set<ReviewQuestion>().AnyAsync(q => q.ScaleId == scale.Id, cancel))
            throw new RuleBroken("scale-in-use", "A template rates on this scale. Change the template first, or retire the scale.");
        Db.Remove(scale);
        return await Db.SaveAsync(scale, cancel);
    }
}
