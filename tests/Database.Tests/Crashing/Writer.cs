using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Outcomes.Database.Tests.Crashing;

/// <summary>Logs deliverables without pause until the server is gone, and remembers every one that was acknowledged.</summary>
/// <remarks>Each has a title and an Idempotency-Key of its own. The one that was cut is sent again with its key to the next server.</remarks>
internal sealed class Writer(string token, ConcurrentQueue<Guid> acknowledged)
{
    private string? cut;

    /// <returns>True where the end cut a request that was under way.</returns>
    public async Task<bool> WriteUntilCutAsync(Uri server, CancellationToken cancel)
    {
        using var client = new HttpClient { BaseAddress = server };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        while (true)
        {
            var title = cut ?? $"Tide {Guid.NewGuid():N}";
            try
            {
                if (await LogAsync(client, title, cancel)) cut = null;
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException or JsonException)
            {
                cut = title;
                return true;
            }
        }
    }

    /// <returns>False where the server asks to try again.</returns>
    private async Task<bool> LogAsync(HttpClient client, string title, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/odata/Deliverables") { Content = JsonContent.Create(new { Title = title }, options: JsonSerializerOptions.Default) };
        request.Headers.Add("Idempotency-Key", title.Split(' ')[1]);
        using var answer = await client.SendAsync(request, cancel);
        if (answer.StatusCode == HttpStatusCode.ServiceUnavailable) return false;
        if (answer.StatusCode != HttpStatusCode.Created)
            throw new InvalidOperationException($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancel)}");
        // The status line is the acknowledgement; the body may be cut after it.
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        acknowledged.Enqueue(body.GetProperty("Id").GetGuid());
        return true;
    }
}
