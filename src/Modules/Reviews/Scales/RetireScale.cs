using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Offers a scale no longer for new templates. HR. <c>POST …/Retire</c></summary>
public sealed class RetireScale(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Administer)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        var scale = await Db.Set<RatingScale>().LoadAsync(target, cancel);
        scale.Retire();
        return await Db.SaveAsync(scale, cancel);
    }
}
