using System.Threading.Channels;

namespace Outcomes.Platform;

/// <summary>Wakes the dispatcher after a commit, so that handlers run in milliseconds and not at the next look.</summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => wake.Writer.TryWrite(true);

    /// <summary>Returns when raised, or after <paramref name="atMost"/>: another process may have written.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(atMost);
        try
        {
            await wake.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Nothing was signalled: look anyway.
        }
    }
}
