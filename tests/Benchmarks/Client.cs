using System.Diagnostics;
using System.Net.Http.Headers;

namespace Outcomes.Benchmarks;

/// <summary>The client runs in a process of its own, so that its work is not counted as the server's.</summary>
internal static class Client
{
    /// <summary>Asks one after the other. Waits for a line on standard input before it starts, and says when it is done.</summary>
    public static async Task<int> RunAsync(string url, string token, int times)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Prefer", "odata.maxpagesize=100");
        await Console.In.ReadLineAsync();
        for (var count = 0; count < times; count++)
        {
            using var response = await client.GetAsync(url);
            response.EnsureSuccessStatusCode();
            await response.Content.ReadAsByteArrayAsync();
        }
        Console.WriteLine("done");
        return 0;
    }

    /// <returns>CPU time of this process per request.</returns>
    public static async Task<TimeSpan> MeasureAsync(string url, string token, int times)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(typeof(Client).Assembly.Location);
        foreach (var argument in (string[])["client", url, token, times.ToString()]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()) process.ProcessorAffinity = Environment.ProcessorCount > 1 ? 2 : 1;
        await Task.Delay(300);
        var before = Environment.CpuUsage.TotalTime;
        await process.StandardInput.WriteLineAsync("go");
        await process.StandardOutput.ReadLineAsync();
        var spent = Environment.CpuUsage.TotalTime - before;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? spent / times : throw new InvalidOperationException($"The client failed on {url}.");
    }
}
