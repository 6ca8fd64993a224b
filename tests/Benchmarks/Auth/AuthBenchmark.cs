using System.Diagnostics;

namespace Outcomes.Benchmarks.Auth;

/// <summary>What a token costs: client credentials beside oidc-provider 9, and refresh rotations on a real database, in tokens per second of a core.</summary>
internal static class AuthBenchmark
{
    private const int Rounds = 3;
    private const int Requests = 6_000;
    private const int CredentialsTarget = 2_500;
    private const int RotationsTarget = 1_000;

    public static async Task<int> RunAsync()
    {
        await using var server = await AuthServer.StartAsync();
        await using var peer = await OidcProvider.StartAsync();
        var own = await MedianAsync(() => MeasureAsync(server.Process, server.Credentials, Requests));
        var theirs = peer is null ? 0 : await MedianAsync(() => MeasureAsync(peer.Process, peer.Credentials, Requests));
        var rotations = await MedianAsync(async () => await MeasureAsync(server.Process, await server.RotationsAsync(), Requests / 3));
        Console.WriteLine($"client credentials: {own:N0} per core-second (target {CredentialsTarget:N0}), oidc-provider {(peer is null ? "not installed" : $"{theirs:N0}")}, ratio {(theirs > 0 ? own / theirs : 0):F2}");
        Console.WriteLine($"refresh rotations on {server.Provider}: {rotations:N0} per core-second (target {RotationsTarget:N0}, on PostgreSQL)");
        return own >= CredentialsTarget && rotations >= RotationsTarget ? 0 : 1;
    }

    /// <summary>Warms up, then counts the CPU that the server's process spends.</summary>
    private static async Task<double> MeasureAsync(Process process, TokenLoad load, int requests)
    {
        var refused = await load.RunAsync(requests / 3);
        await Task.Delay(200);
        process.Refresh();
        var before = process.TotalProcessorTime;
        refused += await load.RunAsync(requests);
        process.Refresh();
        if (refused > 0) throw new InvalidOperationException($"{refused} requests were refused.");
        return requests / (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static async Task<double> MedianAsync(Func<Task<double>> measure)
    {
        var measured = new List<double>();
        for (var round = 0; round < Rounds; round++) measured.Add(await measure());
        Console.WriteLine($"  rounds {string.Join(", ", measured.Select(one => $"{one:N0}"))}");
        return measured.Order().ElementAt(Rounds / 2);
    }
}
