using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Outcomes.Platform;

/// <summary>Nightly: removes kept files that no row names and that are older than a day, so that none that is just being attached is taken.</summary>
[DisallowConcurrentExecution]
public sealed class SweepOrphanFiles(Databases databases, FileStore files, IEnumerable<FileReferences> references) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await SweepAsync(cancellationToken);

    /// <returns>How many files were removed.</returns>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("sweep of orphan files"));
        var before = db.Now.AddDays(-1);
        var removed = 0;
        foreach (var batch in files.Kept().Where(file => file.WrittenAt < before).Select(file => file.Sha256).Chunk(500))
        {
            var named = new HashSet<string>(StringComparer.Ordinal);
            foreach (var reference in references)
                named.UnionWith(await reference.Hashes(db).Where(hash => batch.Contains(hash)).ToListAsync(cancel));
            foreach (var orphan in batch.Where(hash => !named.Contains(hash)))
            {
                files.Remove(orphan);
                removed++;
            }
        }
        return removed;
    }
}
