using System.Diagnostics;
using System.Globalization;
using Outcomes.Pdf.Tests.Samples;

namespace Outcomes.Benchmarks.Packets;

/// <summary>Our renderer in a process of its own: says CPU and wall time per packet in milliseconds, bytes per file, and the most memory in MiB.</summary>
internal static class PacketWorker
{
    private const int WarmUp = 150;

    /// <param name="threads">How many packets are rendered at the same time.</param>
    public static async Task<int> RunAsync(int packets, int threads, bool isWarm)
    {
        var renderer = new PdfRenderer();
        if (isWarm) await RenderAsync(renderer, WarmUp, threads);
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var bytes = await RenderAsync(renderer, packets, threads);
        Print((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / packets, watch.Elapsed.TotalMilliseconds / packets, bytes / packets);
        return 0;
    }

    /// <summary>The first document of a fresh process: twelve pages.</summary>
    public static int RunFirst()
    {
        var document = SamplePacket.Make(0);
        document = document with { Blocks = [.. document.Blocks, .. document.Blocks.Take(30)] };
        var output = new MemoryStream();
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var report = new PdfRenderer().Render(document, SamplePacket.Options(0), output, CancellationToken.None);
        Print((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, watch.Elapsed.TotalMilliseconds, report.Pages);
        return 0;
    }

    private static async Task<long> RenderAsync(PdfRenderer renderer, int packets, int threads)
    {
        long bytes = 0;
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Run(() =>
        {
            var output = new MemoryStream();
            for (var number = Interlocked.Increment(ref next); number < packets; number = Interlocked.Increment(ref next))
            {
                output.SetLength(0);
                renderer.Render(SamplePacket.Make(number), SamplePacket.Options(number), output, CancellationToken.None);
                Interlocked.Add(ref bytes, output.Length);
            }
        })));
        return bytes;
    }

    private static void Print(double cpu, double wall, long size) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cpu:F3} {wall:F3} {size} {ProcessMemory.PeakMiB(Environment.ProcessId):F1}"));
}
