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
