using Outcomes.Database.Bulk;

namespace Outcomes.Database.Demo;

/// <summary>Writes in batches and forgets what was written, so that memory does not grow with the company.</summary>
internal sealed class DemoBatch(BulkWriter writer, IProgress<DemoProgress>? progress)
{
    public void Add(object root) => writer.Add(root);

    /// <param name="rowsEach">About how many rows each root stands for.</param>
    public Task SaveIfFullAsync(CancellationToken cancel, int rowsEach = 20) => writer.WriteIfFullAsync(cancel, rowsEach);

    public Task SaveAsync(CancellationToken cancel) => writer.FlushAsync(cancel);

    public void Tell(string step, int done, int of) => progress?.Report(new DemoProgress(step, done, of));
}
