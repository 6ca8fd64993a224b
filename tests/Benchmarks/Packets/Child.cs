using System.Diagnostics;

namespace Outcomes.Benchmarks.Packets;

/// <summary>Runs a program to its end and gives what it prints.</summary>
internal static class Child
{
    /// <param name="isPinned">On the first core only, by util-linux's taskset; elsewhere than on Linux it runs free, as CPU time is what counts.</param>
    public static async Task<string> RunAsync(bool isPinned, string program, string[] arguments)
    {
        var start = isPinned && OperatingSystem.IsLinux() ? new ProcessStartInfo("taskset", ["-c", "0", program, .. arguments]) : new ProcessStartInfo(program, arguments);
        start.RedirectStandardOutput = true;
        start.UseShellExecute = false;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed.");
    }
}
