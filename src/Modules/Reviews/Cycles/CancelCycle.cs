using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Gives a cycle up with everything in it that has not ended, with a reason. HR. <c>POST …/Cancel</c></summary>
public sealed class CancelCycle(OutcomesDb db, CycleSweep sweep) : Change<Reasoned>(db, ReviewsPermissions.Administer)
{
    protected override async Task<Changed> HandleAsync(Target target, Reasoned request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        var cycle = await Db.Set<ReviewCycle>().LoadAsync(target, cancel);
        cycle.Cancel(request.Reason, ReviewsAccess.PartyTo(Db));
        var changed = await Db.SaveAsync(cycle, cancel);
        await sweep.RunAsync(cycle.Id, cancel);
        return changed;
    }
}

/// <summary>Ends what a step of a cycle that was cut off left behind; mostly nothing.</summary>
internal sealed class WhenCycleMoved(CycleSweep sweep) : IHandle<CalibrationStarted>, IHandle<SharingStarted>, IHandle<CycleCancelled>
{
    public Task HandleAsync(CalibrationStarted happened, CancellationToken cancel) => sweep.RunAsync(happened.CycleId, cancel);

    public Task HandleAsync(SharingStarted happened, CancellationToken cancel) => sweep.RunAsync(happened.CycleId, cancel);

    public Task HandleAsync(CycleCancelled happened, CancellationToken cancel) => sweep.RunAsync(happened.CycleId, cancel);
}
