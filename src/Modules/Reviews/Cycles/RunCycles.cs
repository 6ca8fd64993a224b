using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Quartz;

namespace Outcomes.Reviews;

/// <summary>Every hour: what begins, ends and is counted by itself in running cycles, then reminders. Running twice changes nothing; a paused cycle rests.</summary>
[DisallowConcurrentExecution]
public sealed class RunCycles(Databases databases, CycleSweep sweep, Reminders reminders) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await RunAsync(cancellationToken);

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("review-cycles"));
        var running = await db.Set<ReviewCycle>().Where(c => c.State == CycleState.Collecting || c.State == CycleState.Calibrating || c.State == CycleState.Sharing)
            .Select(c => new { c.Id, c.State }).ToListAsync(cancel);
        foreach (var cycle in running)
        {
            await sweep.RunAsync(cycle.Id, cancel);
            await reminders.RunAsync(cycle.Id, cancel);
        }
    }
}
