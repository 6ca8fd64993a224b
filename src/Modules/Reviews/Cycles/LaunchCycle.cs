using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Freezes the template and asks everybody who takes part. HR. <c>POST …/Launch</c></summary>
/// <remarks>The cycle is launched in one transaction, and the reviews of the first hundreds are made at once: that is all of most cycles. The event of the launch makes the
/// others, lot by lot, whatever ends in between (<see cref="LaunchProgress"/>). Errors: as for Schedule.</remarks>
public sealed class LaunchCycle(OutcomesDb db, ReviewMaker maker) : Change<Nothing>(db, ReviewsPermissions.Administer)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        var cycle = await Db.Set<ReviewCycle>().Include(c => c.Stages).LoadAsync(target, cancel);
        cycle.Launch(ReviewsAccess.PartyTo(Db));
        await CycleCheck.RequireCompleteAsync(Db, cycle, cancel);
        await FreezeFormsAsync(cycle.TemplateVersionId, cancel);
        var changed = await Db.SaveAsync(cycle, cancel);
        await maker.MakeLotAsync(cycle.Id, goOn: false, cancel);
        return changed;
    }

    private async Task FreezeFormsAsync(Guid templateId, CancellationToken cancel)
    {
        var template = await Db.Set<ReviewTemplate>().Include(t => t.Questions).LoadAsync(templateId, cancel);
        template.Freeze();
        var scaleIds = template.Questions.Select(q => q.ScaleId).OfType<Guid>().Append(template.ScaleId).Distinct().ToList();
        foreach (var scale in await Db.Set<RatingScale>().AsTracking().Where(s => scaleIds.Contains(s.Id)).ToListAsync(cancel)) scale.Freeze();
    }
}

/// <summary>Makes a lot of what is missing and asks for the next, so that other events are not kept waiting; after the last it sweeps at once: what is over already ends, and the cycle is counted.</summary>
internal sealed class WhenCycleLaunched(ReviewMaker maker, CycleSweep sweep) : IHandle<CycleLaunched>
{
    public async Task HandleAsync(CycleLaunched happened, CancellationToken cancel)
    {
        if (await maker.MakeLotAsync(happened.CycleId, goOn: true, cancel)) return;
        await sweep.RunAsync(happened.CycleId, cancel);
    }
}
