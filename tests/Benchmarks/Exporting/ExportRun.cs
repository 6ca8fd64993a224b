using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Benchmarks.Packets;
using Outcomes.Database;
using Outcomes.Database.Demo;
using Outcomes.Host.Hosting;
using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Reviews;

namespace Outcomes.Benchmarks.Exporting;

/// <summary>Carries the packets of a demo company's closed cycle out, for each audience: issued, rendered, signed, kept, zipped.
/// Limit: 40 packets a second on two cores, reckoned over CPU time, so that a machine that is busy with other things says the same.</summary>
/// <remarks>Set OUTCOMES_BENCHMARK_SQL to see the statements that took longest.</remarks>
internal static class ExportRun
{
    private const double Least = 40;

    public static async Task<int> RunAsync(int people)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"outcomes-export-{Environment.ProcessId}");
        var settings = new Settings { DataFolder = folder, Provider = DatabaseProvider.Sqlite, Urls = "http://127.0.0.1:0", Environment = "Benchmark" };
        using var statements = new Statements();
        await using var served = OutcomesApplication.Build(settings, quiet: true);
        try
        {
            await OutcomesApplication.PrepareAsync(served, CancellationToken.None);
            Console.WriteLine($"Making a company of {people:N0} …");
            await served.Services.GetRequiredService<DemoCompany>().MakeAsync(
                new DemoOptions(people, 1, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)), progress: null, CancellationToken.None);
            Console.WriteLine($"Peak memory of the process so far {ProcessMemory.PeakMiB(Environment.ProcessId):0} MiB.");
            return await ExportAllAsync(served.Services, statements) ? 0 : 1;
        }
        finally
        {
            await served.DisposeAsync();
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> ExportAllAsync(IServiceProvider services, Statements statements)
    {
        var cycle = await ClosedCycleAsync(services);
        // Compiles what is run: its packets are of a kind of their own.
        Console.Write("Warm-up: ");
        await ExportAsync(services, new ExportPackets.Request { CycleId = cycle, Audience = PacketAudience.HR, IncludeCalibration = true }, statements);
        var isFast = true;
        foreach (var audience in Enum.GetValues<PacketAudience>())
        {
            var request = new ExportPackets.Request { CycleId = cycle, Audience = audience };
            isFast &= await ExportAsync(services, request, statements) >= Least;
            Console.Write("   again: ");   // everything is issued already: what reading and zipping cost
            await ExportAsync(services, request, statements);
        }
        return isFast;
    }

    /// <returns>Packets a second of two cores' CPU time.</returns>
    private static async Task<double> ExportAsync(IServiceProvider services, ExportPackets.Request request, Statements statements)
    {
        await using var scope = AsSystem(services);
        GC.Collect();
        statements.Clear();
        ProcessMemory.ForgetPeak();
        var most = 0d;
        using var watch = new Timer(_ => most = Math.Max(most, ProcessMemory.OwnMiB(Environment.ProcessId)), null, 0, 100);
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var run = await scope.ServiceProvider.GetRequiredService<ExportPackets>().RunAsync(request, CancellationToken.None);
        var db = scope.ServiceProvider.GetRequiredService<OutcomesDb>();
        await services.GetRequiredService<PacketExporter>().RunAsync(run.Id, db.Viewer, new Progress<(int, int)>(), CancellationToken.None);
        var (wall, cpu, sent) = (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds, statements.Count);
        var export = await db.Set<PacketExport>().FirstAsync(row => row.Id == run.Id);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {request.Audience,-8} {export.Done} packets in {wall:0.0} s = {export.Done / wall:0} a second here; {1000 * cpu / export.Done:0.0} ms CPU each = {2 * export.Done / cpu:0} a second on two cores of one's own (at least {Least:0}); {(double)sent / export.Done:0.0} statements and {export.ZipBytes / export.Done / 1024} KB each; peak memory {ProcessMemory.PeakMiB(Environment.ProcessId):0} MiB, of it not mapped files {most:0}
            """));
        if (Environment.GetEnvironmentVariable("OUTCOMES_BENCHMARK_SQL") is not null) Console.WriteLine(string.Join("\n\n", statements.Slowest(8)));
        return 2 * export.Done / cpu;
    }

    private static async Task<Guid> ClosedCycleAsync(IServiceProvider services)
    {
        await using var scope = AsSystem(services);
        return await scope.ServiceProvider.GetRequiredService<OutcomesDb>().Set<ReviewCycle>().Where(row => row.State == CycleState.Closed).Select(row => row.Id).FirstAsync();
    }

    private static AsyncServiceScope AsSystem(IServiceProvider services)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = Viewer.System("benchmark");
        return scope;
    }
}
