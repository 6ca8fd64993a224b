using System.Diagnostics;
using Xunit;

namespace Outcomes.Tests.CommandLine;

/// <summary>The executable as a person uses it, with settings of their own.</summary>
internal sealed class Shell : IDisposable
{
    private readonly string settings = System.IO.Directory.CreateTempSubdirectory("outcomes-shell-").FullName;

    public string LoginFile => Path.Combine(settings, "outcomes", "login.json");

    /// <returns>Standard output when it ended with 0, else standard error.</returns>
    public async Task<(int ExitCode, string Told)> RunAsync(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "outcomes.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["XDG_CONFIG_HOME"] = settings;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, (process.ExitCode == 0 ? await output : error).Trim());
    }

    /// <summary>The same, where it has to end with 0.</summary>
    public async Task<string> DoAsync(params string[] arguments)
    {
        var (exitCode, told) = await RunAsync("", arguments);
        Assert.True(exitCode == 0, $"outcomes {string.Join(' ', arguments)}: {exitCode} {told}");
        return told;
    }

    public void Dispose() => System.IO.Directory.Delete(settings, recursive: true);
}
