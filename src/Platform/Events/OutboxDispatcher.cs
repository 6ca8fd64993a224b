using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Outcomes.Platform;

/// <summary>Delivers outbox rows in order, at least once: a handler that fails is tried again later, the others go on.</summary>
public sealed partial class OutboxDispatcher(
    IServiceScopeFactory scopes, Databases databases, EventHandlers handlers, OutboxSignal signal, ILogger<OutboxDispatcher> log) : BackgroundService
{
    private const int Batch = 100;

    // Within a process one delivery at a time: two would hand the same row to the same handler, and one of them would fail and wait for its next turn.
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Delivers what is due now; returns how many rows were tried. Tests call it to have all consequences in place.</summary>
    public async Task<int> DeliverDueAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            return await DeliverBatchAsync(cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    public override void Dispose()
    {
        turn.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await DeliverDueAsync(stoppingToken) == Batch) { }
                await signal.WaitAsync(TimeSpan.FromSeconds(5), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The database may be away for a while: say so, wait, go on. No message is lost.
                DispatchFailed(failure);
                await signal.WaitAsync(TimeSpan.FromSeconds(5), stoppingToken);
            }
        }
    }

    private async Task<int> DeliverBatchAsync(CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("outbox"));
        var now = db.Now;
        var due = await db.Set<OutboxMessage>().AsTracking().Where(message => message.DeliveredAt == null && message.DueAt <= now)
            .OrderBy(message => message.Id).Take(Batch).ToListAsync(cancel);
        foreach (var message in due) await DeliverAsync(message, now, cancel);
        if (due.Count > 0) await db.SaveChangesAsync(cancel);
        return due.Count;
    }

    private async Task DeliverAsync(OutboxMessage message, DateTime now, CancellationToken cancel)
    {
        try
        {
            foreach (var handle in handlers.For(message.Name))
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<Session>().Viewer = Viewer.System("outbox");
                await handle(scope.ServiceProvider, message.Payload, cancel);
            }
            message.DeliveredAt = now;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            HandlerFailed(failure, message.Name, message.Id);
            message.Attempts++;
            message.LastError = failure.GetType().Name;
            message.DueAt = now + TimeSpan.FromSeconds(Math.Min(3600, 5 * Math.Pow(2, message.Attempts)));
        }
    }

    [LoggerMessage(LogLevel.Error, "A handler of {EventName} failed on outbox row {OutboxId}; it is tried again.")]
    private partial void HandlerFailed(Exception failure, string eventName, long outboxId);

    [LoggerMessage(LogLevel.Error, "The outbox could not be read or written.")]
    private partial void DispatchFailed(Exception failure);
}
