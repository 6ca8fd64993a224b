using System.Diagnostics;
using Outcomes.Pdf.Tests.Samples;

namespace Outcomes.Benchmarks.Packets;

/// <summary>
/// The same packets by our renderer, by pdfmake on Node and by headless Chromium, one after the other on one core, CPU time counted: prints the ratios.
/// Then what holds for ours alone: memory over a thousand packets, two cores, the first document of a process.
/// </summary>
internal static class PacketBenchmark
{
    private const int Rounds = 3;
    private static readonly List<string> Missing = [];
    private static bool isSound = true;

    public static async Task<int> RunAsync()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("outcomes-packets-").FullName;
        var own = new List<Measured>();
        var peers = new List<Measured>();
        var browsers = new List<Measured>();
        var pdfmake = await Pdfmake.PrepareAsync(folder);
        for (var round = 0; round < Rounds; round++)
        {
            own.Add(await WorkAsync(isPinned: true, "200", "1", "warm"));
            if (pdfmake is not null) peers.Add(await pdfmake.MeasureAsync(warmUp: 8, packets: 21));
            if (OperatingSystem.IsLinux() && ChromiumPrinter.Find() is { } browser) browsers.Add(await PinnedAsync(() => ChromiumPrinter.MeasureAsync(browser, 21, Path.Combine(folder, "chromium.pdf"))));
        }
        Compare("pdfmake", own, peers, mostCpu: 1 / 8.0, mostSize: null);
        Compare("Chromium", own, browsers, mostCpu: 1 / 6.0, mostSize: 1 / 3.0);
        await JudgeOwnAsync();
        await using (var sample = File.Create(Path.Combine(folder, "outcomes.pdf"))) new PdfRenderer().Render(SamplePacket.Make(20 % 7), SamplePacket.Options(20 % 7), sample, CancellationToken.None);
        Console.WriteLine($"Files to look at: {folder}");
        // What was not measured is no target met.
        Console.WriteLine((isSound, Missing.Count) switch
        {
            (false, _) => "A target is missed.",
            (true, 0) => "Every target is met.",
            _ => $"Not compared with {string.Join(" and ", Missing)}; every other target is met.",
        });
        return isSound && Missing.Count == 0 ? 0 : 1;
    }

    private static async Task JudgeOwnAsync()
    {
        var one = await WorkAsync(isPinned: true, "800", "1", "warm");
        var two = await WorkAsync(isPinned: false, "800", "2", "warm");
        // By wall clock, which a busy machine spoils; CPU a packet stays the same where threads do not get into each other's way.
        Judge(
            $"two threads against one: {one.Wall / two.Wall:F2} times the packets (1.7), {1000 / two.Wall:F0} packets/s; {two.Cpu:F1} ms CPU each, alone {one.Cpu:F1}",
            one.Wall / two.Wall >= 1.7);
        var thousand = await WorkAsync(isPinned: false, "1000", "2", "cold");
        Judge($"1,000 packets on two threads: peak {thousand.Peak:F0} MiB (250)", thousand.Peak <= 250);
        var first = await WorkAsync(isPinned: false, "first");
        Judge($"first document of a process: {first.Size:F0} pages in {first.Wall:F0} ms (12 pages in 300)", first.Wall <= 300 && first.Size >= 12);
    }

    private static void Compare(string name, List<Measured> own, List<Measured> peers, double mostCpu, double? mostSize)
    {
        Console.WriteLine($"ours      {Median(own)}");
        if (peers.Count == 0)
        {
            Console.WriteLine($"{name} is not installed: not compared.");
            Missing.Add(name);
            return;
        }
        Console.WriteLine($"{name,-9} {Median(peers)}");
        var ratios = own.Zip(peers, (ours, theirs) => ours.Cpu / theirs.Cpu).Order().ToList();
        Judge($"CPU against {name}: 1/{1 / ratios[Rounds / 2]:F1} (1/{1 / mostCpu:F0}; rounds 1/{1 / ratios[0]:F1} to 1/{1 / ratios[^1]:F1})", ratios[Rounds / 2] <= mostCpu);
        var size = Median(own).Size / Median(peers).Size;
        Judge($"file against {name}: {size:F2}{(mostSize is null ? "" : $" ({mostSize:F2})")}", mostSize is null || size <= mostSize);
    }

    private static void Judge(string what, bool isMet)
    {
        isSound &= isMet;
        Console.WriteLine($"{(isMet ? "met   " : "MISSED")} {what}");
    }

    private static Measured Median(List<Measured> rounds) => rounds.OrderBy(one => one.Cpu).ElementAt(rounds.Count / 2);

    private static async Task<Measured> WorkAsync(bool isPinned, params string[] arguments) =>
        Measured.Parse(await Child.RunAsync(isPinned, Environment.ProcessPath!, [.. Dll(), "pdf-worker", .. arguments]));

    private static string[] Dll() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(PacketBenchmark).Assembly.Location] : [];

    /// <summary>What is started meanwhile inherits the one core.</summary>
    private static async Task<Measured> PinnedAsync(Func<Task<Measured>> measure)
    {
        Pin("0");
        try
        {
            return await measure();
        }
        finally
        {
            Pin("0-" + (Environment.ProcessorCount - 1));
        }
    }

    /// <summary>Every thread of this process (util-linux), since any of them may start the child.</summary>
    private static void Pin(string cores)
    {
        using var taskset = Process.Start(new ProcessStartInfo("taskset", ["-a", "-c", "-p", cores, Environment.ProcessId.ToString()]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        taskset.WaitForExit();
    }
}
