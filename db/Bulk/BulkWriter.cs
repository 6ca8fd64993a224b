using Outcomes.Platform;

namespace Outcomes.Database.Bulk;

/// <summary>Inserts many new rows past the change tracker, table by table, as the model maps them: with stamps, audit trail and outbox as a save
/// makes them.</summary>
/// <remarks>Call inside BeginWriteAsync. While one batch is written the next may be added; nobody else uses the session until
/// <see cref="FlushAsync"/> returned.</remarks>
internal sealed class BulkWriter(OutcomesDb db) : IAsyncDisposable
{
    // Large enough that one COPY or one prepared statement pays, small enough that two batches are some megabytes.
    private const int RowsAtOnce = 20_000;
    private readonly DateTime now = db.Now;
    private readonly BulkModel model = new(db);
    private readonly BulkSink sink = BulkSink.Of(db);
    private List<object> roots = [];
    private Task writing = Task.CompletedTask;

    /// <summary>A new row with the children it holds then, when its batch is written: it may still be changed until then.</summary>
    public void Add(object root) => roots.Add(root);

    /// <summary>Between two roots: sends what waits on its way, if that is much.</summary>
    /// <param name="rowsEach">About how many rows each root that was added stands for.</param>
    public Task WriteIfFullAsync(CancellationToken cancel, int rowsEach = 1) => roots.Count * rowsEach >= RowsAtOnce ? SendAsync(cancel) : Task.CompletedTask;

    /// <summary>Returns when everything that was added is inserted.</summary>
    public async Task FlushAsync(CancellationToken cancel)
    {
        await SendAsync(cancel);
        await writing;
    }

    public async ValueTask DisposeAsync()
    {
        // A batch that fails has been thrown by the await that waits for it, or the transaction is given up anyhow.
        await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await sink.DisposeAsync();
    }

    private async Task SendAsync(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var batch = Complete();
        await writing;
        writing = Task.Run(() => WriteAsync(batch, cancel), cancel);
    }

    private SortedList<int, List<object>> Complete()
    {
        var batch = new SortedList<int, List<object>>();
        foreach (var root in roots) Complete(root, batch);
        roots = [];
        return batch;
    }

    private void Complete(object row, SortedList<int, List<object>> batch)
    {
        var table = model.TableOf(row.GetType());
        if (!batch.TryGetValue(table.Place, out var rows)) batch[table.Place] = rows = [];
        rows.Add(row);
        db.CompleteNew(row, now, follow => Complete(follow, batch));
        foreach (var children in table.Children)
            foreach (var child in children(row)) Complete(child, batch);
    }

    private async Task WriteAsync(SortedList<int, List<object>> batch, CancellationToken cancel)
    {
        foreach (var (place, rows) in batch) await sink.WriteAsync(model.TableAt(place), rows, cancel);
    }
}
