using System.Diagnostics;

namespace Outcomes.Benchmarks.Importing;

/// <summary>Imports a big folder into an empty SQLite database with the executable itself, and prints time, processor time and peak memory.</summary>
internal static class ImportBenchmark
{
    public static async Task<int> RunAsync(int deliverables)
    {
        var root = Path.Combine(Path.GetTempPath(), $"outcomes-import-{Guid.NewGuid():N}");
        try
        {
            BigFolder.Write(Path.Combine(root, "folder"), deliverables);
            await RunAsync($"{deliverables:N0} deliverables, first import", "import", Path.Combine(root, "folder"), "--data", Path.Combine(root, "data"));
            return await RunAsync("the same again, nothing changed", "import", Path.Combine(root, "folder"), "--data", Path.Combine(root, "data"));
        }
        finally
        {
            System.IO.Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>Runs the executable with the given words, and prints what it took.</summary>
    public static async Task<int> RunAsync(string name, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "outcomes.dll"), .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("dotnet did not start.");
        var lines = new List<string>();
        process.OutputDataReceived += (_, line) => lines.Add(line.Data ?? "");
        process.BeginOutputReadLine();
        var (peak, processor) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(100))
        {
            process.Refresh();
            try
            {
                (peak, processor) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
            catch (InvalidOperationException)
            {
                // It ended since the question: what was read last counts.
            }
        }
        await process.WaitForExitAsync();
        Console.WriteLine($"{name}: {watch.Elapsed.TotalSeconds:F1} s, processor {processor.TotalSeconds:F1} s, peak {peak >> 20:N0} MB, exit {process.ExitCode}");
        if (process.ExitCode != 0) Console.WriteLine(string.Join('\n', lines.Take(10)));
        return process.ExitCode;
    }
}
