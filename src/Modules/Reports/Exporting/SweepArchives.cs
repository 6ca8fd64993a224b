using Microsoft.Extensions.Options;
using Quartz;

namespace Outcomes.Reports;

/// <summary>Nightly: takes away archives that lay long enough to be fetched, and what processes that died left half written.</summary>
/// <remarks>An archive holds the reviews of many people in one file; the packets stay, and a new export makes the same archive of them.</remarks>
[DisallowConcurrentExecution]
public sealed class SweepArchives(IOptions<PacketOptions> options, TimeProvider clock) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        Sweep();
        return ValueTask.CompletedTask;
    }

    /// <returns>How many files were taken away.</returns>
    public int Sweep()
    {
        var folder = new DirectoryInfo(options.Value.ExportFolder);
        if (!folder.Exists) return 0;
        var oldest = clock.GetUtcNow().UtcDateTime.AddDays(-options.Value.ArchiveDays);
        var old = folder.EnumerateFiles().Where(file => file.Extension is ".zip" or ".part" && file.LastWriteTimeUtc < oldest).ToList();
        old.ForEach(file => file.Delete());
        return old.Count;
    }
}
