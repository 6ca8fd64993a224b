using System.Diagnostics;

namespace Outcomes.Benchmarks.Auth;

/// <summary>npm's oidc-provider 9, installed into a temporary folder.</summary>
internal sealed class OidcProvider : IAsyncDisposable
{
    private readonly string folder;
    private readonly int port;

    private readonly Queue<string> families;

    private OidcProvider(string folder, int port, Process process, IEnumerable<string> families) => (this.folder, this.port, Process, this.families) = (folder, port, process, new(families));

    public Process Process { get; }

    public TokenLoad Credentials => new(new Uri($"http://127.0.0.1:{port}/token"), [.. Enumerable.Range(0, 8).Select(_ => new Dictionary<string, string>
    {
        ["grant_type"] = "client_credentials", ["scope"] = "odata.read", ["client_id"] = "machine", ["client_secret"] = new string('s', 43),
    })]);

    public Uri Keys => new($"http://127.0.0.1:{port}/jwks");

    /// <summary>A family of refresh tokens for each that asks at once.</summary>
    public TokenLoad Rotations() => new(new Uri($"http://127.0.0.1:{port}/token"), [.. Enumerable.Range(0, 8).Select(_ => new Dictionary<string, string>
    {
        ["grant_type"] = "refresh_token", ["refresh_token"] = families.Dequeue(), ["client_id"] = "app", ["client_secret"] = new string('s', 43),
    })]);

    /// <summary>Absent where Node or npm is missing.</summary>
    public static async Task<OidcProvider?> StartAsync()
    {
        var temporary = System.IO.Directory.CreateTempSubdirectory("outcomes-oidc-provider").FullName;
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Auth", "oidc-provider.mjs"), Path.Combine(temporary, "peer.mjs"));
        if (await RunAsync("npm", temporary, "install", "--silent", "--no-audit", "--no-fund", "oidc-provider@9") != 0) return null;
        var free = Random.Shared.Next(32_000, 44_000);
        var start = new ProcessStartInfo("node", ["peer.mjs", $"{free}"]) { UseShellExecute = false, WorkingDirectory = temporary, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NODE_ENV"] = "production";
        var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        List<string> begun = [];
        while (await process.StandardOutput.ReadLineAsync() is { } line && line != "ready")
            if (line.StartsWith("family ", StringComparison.Ordinal)) begun.Add(line[7..]);
        return new OidcProvider(temporary, free, process, begun);
    }

    public async ValueTask DisposeAsync()
    {
        Process.Kill(entireProcessTree: true);
        await Process.WaitForExitAsync();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    private static async Task<int> RunAsync(string tool, string folder, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, arguments) { UseShellExecute = false, WorkingDirectory = folder });
            if (process is null) return 1;
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return 1;   // not installed
        }
    }
}
