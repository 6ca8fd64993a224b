using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Goes on. Days that passed meanwhile are over: move the stages first where they should not be. HR. <c>POST …/Resume</c></summary>
public sealed class ResumeCycle(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Administer)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        var cycle = await Db.Set<ReviewCycle>().LoadAsync(target, cancel);
        cycle.Resume(ReviewsAccess.PartyTo(Db));
        return await Db.SaveAsync(cycle, cancel);
    }
}
