using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Outcomes.Database.Tests.Crashing;

/// <summary>Logs deliverables without pause until the server is gone, and remembers every one that was acknowledged.</summary>
internal sealed class Writer(string token, ConcurrentQueue<Guid> acknowledged)
{
    /// <returns>True where the end cut a request that was under way.</returns>
    public async Task<bool> WriteUntilCutAsync(Uri server, CancellationToken cancel)
    {
        using var client = new HttpClient { BaseAddress = server };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        while (true)
        {
            try
            {
                var answer = await client.PostAsJsonAsync("/odata/Deliverables", new { Title = "A log of every tide" }, JsonSerializerOptions.Default, cancel);
                if (answer.StatusCode == HttpStatusCode.ServiceUnavailable) continue;
                if (answer.StatusCode != HttpStatusCode.Created)
                    throw new InvalidOperationException($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancel)}");
                // The status line is the acknowledgement; the body may be cut after it.
                var body = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
                acknowledged.Enqueue(body.GetProperty("Id").GetGuid());
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or JsonException)
            {
                return true;
            }
        }
    }
}
