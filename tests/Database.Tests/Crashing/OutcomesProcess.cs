using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Outcomes.Database.Tests.Crashing;

/// <summary>The real executable, started as anybody starts it, and killed as no program can prepare for.</summary>
internal sealed class OutcomesProcess : IDisposable
{
    private readonly Process process;

    private OutcomesProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Returns when the server answers.</summary>
    public static async Task<OutcomesProcess> ServeAsync(IEnumerable<string> database, CancellationToken cancel)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var started = new OutcomesProcess(Start(["serve", "--urls", address.ToString(), .. database]), address);
        using var client = new HttpClient { BaseAddress = address };
        for (var tries = 0; tries < 600; tries++)
        {
            if (started.process.HasExited) throw new InvalidOperationException($"The server ended by itself with exit code {started.process.ExitCode}.");
            try
            {
                if ((await client.GetAsync("/health", cancel)).IsSuccessStatusCode) return started;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(50, cancel);
        }
        throw new TimeoutException("The server did not answer within 30 seconds.");
    }

    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "outcomes.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var started = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        started.OutputDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        return started;
    }

    /// <summary>SIGKILL, and nothing is flushed, closed or rolled back by us.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
