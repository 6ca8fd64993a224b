using Outcomes.Platform;

namespace Outcomes.Database.Demo;

/// <summary>Saves in batches and forgets what was saved, so that memory does not grow with the company.</summary>
internal sealed class DemoBatch(OutcomesDb db, IProgress<DemoProgress>? progress)
{
    private const int Size = 500;
    private int waiting;

    public void Add(object root)
    {
        db.Add(root);
        waiting++;
    }

    public async Task SaveIfFullAsync(CancellationToken cancel)
    {
        if (waiting >= Size) await SaveAsync(cancel);
    }

    public async Task SaveAsync(CancellationToken cancel)
    {
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        waiting = 0;
    }

    public void Tell(string step, int done, int of) => progress?.Report(new DemoProgress(step, done, of));
}
