using Quartz;

namespace Outcomes.Auth;

/// <summary>Every hour: publishes keys ahead, and clears those that are over.</summary>
[DisallowConcurrentExecution]
internal sealed class RotateKeys(KeyRotation rotation) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await rotation.EnsureAsync(cancellationToken);
        await rotation.ClearAsync(cancellationToken);
    }
}
