using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Outcomes.Database.Tests.Crashing;

/// <summary>The real executable, started as anybody starts it, and killed as no program can prepare for.</summary>
internal sealed class OutcomesProcess : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> output;

    private OutcomesProcess(Process process, Uri address, ConcurrentQueue<string> output) => (this.process, Address, this.output) = (process, address, output);

    public Uri Address { get; }

    /// <summary>Lines of its standard output so far.</summary>
    public IReadOnlyCollection<string> Output => output;

    /// <summary>Returns when the server answers.</summary>
    public static async Task<OutcomesProcess> ServeAsync(IEnumerable<string> database, CancellationToken cancel, params (string Name, string Value)[] environment)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var lines = new ConcurrentQueue<string>();
        var started = new OutcomesProcess(Start(["serve", "--urls", address.ToString(), .. database], environment, lines.Enqueue), address, lines);
        using var client = new HttpClient { BaseAddress = address };
        for (var tries = 0; tries < 2400; tries++)
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
        throw new TimeoutException("The server did not answer within two minutes.");
    }

    public static Process Start(params string[] arguments) => Start(arguments, [], _ => { });

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int ExitCode, string Error)> RunAsync(string[] arguments, CancellationToken cancel, params (string Name, string Value)[] environment)
    {
        using var run = Start(arguments, environment, _ => { }, readsErrors: true);
        var error = await run.StandardError.ReadToEndAsync(cancel);
        await run.WaitForExitAsync(cancel);
        return (run.ExitCode, error.Trim());
    }

    /// <summary>Runs a command to its end and says what it told.</summary>
    public static async Task<(int ExitCode, string Told)> AskAsync(string[] arguments, CancellationToken cancel, params (string Name, string Value)[] environment)
    {
        var lines = new ConcurrentQueue<string>();
        using var run = Start(arguments, environment, lines.Enqueue);
        await run.WaitForExitAsync(cancel);
        return (run.ExitCode, string.Join('\n', lines));
    }

    /// <summary>SIGKILL, and nothing is flushed, closed or rolled back by us.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as container engines and service managers say it; the process goes on until it ends by itself.</summary>
    public async Task AskToStopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public async Task<int> ExitCodeAsync(CancellationToken cancel)
    {
        await process.WaitForExitAsync(cancel);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private static Process Start(string[] arguments, (string Name, string Value)[] environment, Action<string> told, bool readsErrors = false)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "outcomes.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = readsErrors,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["OUTCOMES_MAIL__PUBLICURL"] = "https://outcomes.example.org";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var started = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        started.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text) told(text);
        };
        started.BeginOutputReadLine();
        return started;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
