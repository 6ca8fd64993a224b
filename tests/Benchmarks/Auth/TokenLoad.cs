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
    /// <returns>How many a second, and how late 99 of 100 came at most.</returns>
    public async Task<(double PerSecond, TimeSpan Late)> AtHalfLoadAsync(int requests)
    {
        var began = Stopwatch.GetTimestamp();
        await RunAsync(requests);
        var half = requests / Stopwatch.GetElapsedTime(began).TotalSeconds / 2;
        var late = await Task.WhenAll(forms.Select((form, at) => PacedAsync(form, requests / forms.Count, TimeSpan.FromSeconds(forms.Count / half), TimeSpan.FromSeconds(at / half))));
        var ordered = late.SelectMany(one => one).Order().ToList();
        return (half, ordered[(int)(ordered.Count * 0.99)]);
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

    private async Task<IReadOnlyList<TimeSpan>> PacedAsync(Dictionary<string, string> form, int requests, TimeSpan between, TimeSpan first)
    {
        var late = new List<TimeSpan>();
        var began = Stopwatch.GetTimestamp();
        for (var asked = 0; asked < requests; asked++) late.Add(await SinceAsync(began, first + (between * asked), () => RunAsync(form, 1)));
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
