using System.Diagnostics;
using System.Text.Json;

namespace Outcomes.Benchmarks.Auth;

/// <summary>Asks a token endpoint, a few at a time. Where a refresh token is sent, the next one takes its place.</summary>
internal sealed class TokenLoad(Uri endpoint, IReadOnlyList<Dictionary<string, string>> forms)
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 16 });

    /// <returns>How many were refused.</returns>
    public async Task<int> RunAsync(int requests)
    {
        var refused = await Task.WhenAll(forms.Select(form => RunAsync(form, requests / forms.Count)));
        return refused.Sum();
    }

    /// <summary>Half as many a second as can be had, each at its time whether or not those before are answered.</summary>
    /// <param name="still">Asked a hundred times a second meanwhile: what it takes an answer that is ready to come through, on this machine at this time.</param>
    public async Task<HalfLoad> AtHalfLoadAsync(int requests, Uri still)
    {
        var began = Stopwatch.GetTimestamp();
        await RunAsync(requests);
        var half = requests / Stopwatch.GetElapsedTime(began).TotalSeconds / 2;
        var all = Task.WhenAll(forms.Select((form, at) => PacedAsync(
            requests / forms.Count, TimeSpan.FromSeconds(forms.Count / half), TimeSpan.FromSeconds(at / half), () => RunAsync(form, 1))));
        var floor = await PacedAsync((int)(requests / half * 100), TimeSpan.FromMilliseconds(10), TimeSpan.Zero, () => Client.GetByteArrayAsync(still));
        return new HalfLoad(half, [.. (await all).SelectMany(one => one).Order()], [.. floor.Order()]);
    }

    // A request that waits for the one before it is late too; that a timer of this process wakes up late is not the server's.
    private static async Task<TimeSpan> SinceAsync(long began, TimeSpan due, Func<Task> ask)
    {
        var early = due - Stopwatch.GetElapsedTime(began);
        if (early > TimeSpan.Zero) await Task.Delay(early);
        var from = early > TimeSpan.Zero ? Stopwatch.GetElapsedTime(began) : due;
        await ask();
        return Stopwatch.GetElapsedTime(began) - from;
    }

    private static async Task<IReadOnlyList<TimeSpan>> PacedAsync(int requests, TimeSpan between, TimeSpan first, Func<Task> ask)
    {
        var late = new List<TimeSpan>();
        var began = Stopwatch.GetTimestamp();
        for (var asked = 0; asked < requests; asked++) late.Add(await SinceAsync(began, first + (between * asked), ask));
        return late;
    }

    private async Task<int> RunAsync(Dictionary<string, string> form, int requests)
    {
        var refused = 0;
        for (var asked = 0; asked < requests; asked++)
        {
            using var answer = await Client.PostAsync(endpoint, new FormUrlEncodedContent(form));
            var body = await answer.Content.ReadAsByteArrayAsync();
            if (!answer.IsSuccessStatusCode) refused++;
            else if (form.ContainsKey("refresh_token")) form["refresh_token"] = JsonElement.Parse(body).GetProperty("refresh_token").GetString() ?? "";
        }
        return refused;
    }
}

/// <summary>How late answers came, shortest first.</summary>
/// <param name="PerSecond">How many were asked for.</param>
/// <param name="Floor">How late an answer came meanwhile that was ready.</param>
internal sealed record HalfLoad(double PerSecond, IReadOnlyList<TimeSpan> Late, IReadOnlyList<TimeSpan> Floor)
{
    public TimeSpan P99 => At(Late, 0.99);

    public override string ToString() =>
        $"{PerSecond:N0} a second: half within {At(Late, 0.5).TotalMilliseconds:F1} ms, p99 {P99.TotalMilliseconds:F1} ms (an answer that was ready: {At(Floor, 0.99).TotalMilliseconds:F1} ms)";

    private static TimeSpan At(IReadOnlyList<TimeSpan> ordered, double part) => ordered[(int)(ordered.Count * part)];
}
