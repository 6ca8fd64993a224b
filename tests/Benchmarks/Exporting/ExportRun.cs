using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Database;
using Outcomes.Database.Demo;
using Outcomes.Host.Hosting;
using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Reviews;

namespace Outcomes.Benchmarks.Exporting;

/// <summary>Carries the packets of a demo company's closed cycle out, for each audience: issued, rendered, signed, kept, zipped.
/// Limit: 40 packets a second on two cores, reckoned over CPU time, so that a machine that is busy with other things says the same.</summary>
internal static class ExportRun
{
    private const double Least = 40;

    public static async Task<int> RunAsync(int people)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"outcomes-export-{Environment.ProcessId}");
        var settings = new Settings { DataFolder = folder, Provider = DatabaseProvider.Sqlite, Urls = "http://127.0.0.1:0", Environment = "Benchmark" };
        await using var served = OutcomesApplication.Build(settings, quiet: true);
        try
        {
            await OutcomesApplication.PrepareAsync(served, CancellationToken.None);
            Console.WriteLine($"Making a company of {people:N0} …");
            await served.Services.GetRequiredService<DemoCompany>().MakeAsync(
                new DemoOptions(people, 1, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)), progress: null, CancellationToken.None);
            var isFast = true;
            foreach (var audience in Enum.GetValues<PacketAudience>())
            {
                isFast &= await ExportAsync(served.Services, audience);
                Console.Write("again: ");
                await ExportAsync(served.Services, audience);   // everything is issued already: what reading and zipping cost
            }
            return isFast ? 0 : 1;
        }
        finally
        {
            await served.DisposeAsync();
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> ExportAsync(IServiceProvider services, PacketAudience audience)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = Viewer.System("benchmark");
        var db = scope.ServiceProvider.GetRequiredService<OutcomesDb>();
        var cycle = await db.Set<ReviewCycle>().Where(row => row.State == CycleState.Closed).Select(row => row.Id).FirstAsync();
        GC.Collect();
        var most = 0L;
        using var watch = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 100);
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var run = await scope.ServiceProvider.GetRequiredService<ExportPackets>().RunAsync(new ExportPackets.Request { CycleId = cycle, Audience = audience }, CancellationToken.None);
        await services.GetRequiredService<PacketExporter>().RunAsync(run.Id, db.Viewer, new Progress<(int, int)>(), CancellationToken.None);
        var (wall, cpu) = (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        var export = await db.Set<PacketExport>().FirstAsync(row => row.Id == run.Id);
        var onTwoCores = 2 * export.Done / cpu;
        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{audience,-8} {export.Done} packets in {wall:0.0} s, {export.Done / wall:0} a second here; {1000 * cpu / export.Done:0.0} ms CPU each = {onTwoCores:0} a second on two cores of one's own (at least {Least:0}); {export.ZipBytes / export.Done / 1024} KB each, managed memory at most {most >> 20} MB"));
        return onTwoCores >= Least;
    }
}
