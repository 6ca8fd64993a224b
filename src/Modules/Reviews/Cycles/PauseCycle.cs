using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Stops reminders, expiry and handing in until the cycle is resumed, with a reason. HR. <c>POST …/Pause</c></summary>
public sealed class PauseCycle(OutcomesDb db) : Change<Reasoned>(db, ReviewsPermissions.Administer)
{
    protected override async Task<Changed> HandleAsync(Target target, Reasoned request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        var cycle = await Db.Set<ReviewCycle>().LoadAsync(target, cancel);
        cycle.Pause(request.Reason, ReviewsAccess.PartyTo(Db));
        return await Db.SaveAsync(cycle, cancel);
    }
}
