using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Offers a template no longer for new cycles. HR. <c>POST …/Retire</c></summary>
public sealed class RetireTemplate(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Administer)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        var template = await Db.Set<ReviewTemplate>().LoadAsync(target, cancel);
        template.Retire();
        return await Db.SaveAsync(template, cancel);
    }
}
