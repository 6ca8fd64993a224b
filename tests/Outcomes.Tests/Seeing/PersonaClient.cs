using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Outcomes.Tests.Seeing;

/// <summary>A persona at the wire, with a token of their own.</summary>
internal sealed class PersonaClient : IDisposable
{
    private readonly HttpClient client;

    public PersonaClient(Uri server, string token)
    {
        client = new HttpClient { BaseAddress = server };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>All ids of a set, page after page.</summary>
    public async Task<List<string>> IdsAsync(string set, CancellationToken cancel)
    {
        var ids = new List<string>();
        for (var next = $"/odata/{set}?$select=Id"; next is not null;)
        {
            var page = await client.GetFromJsonAsync<JsonElement>(next, cancel);
            ids.AddRange(page.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("Id").GetString() ?? ""));
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }
        return ids;
    }

    /// <summary>Tries to delete at a version that never was: whoever may see the row is told that, all others that there is none.</summary>
    public async Task<HttpStatusCode> TryDeleteAsync(string set, string id, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/odata/{set}({id})");
        request.Headers.TryAddWithoutValidation("If-Match", "W/\"999999\"");
        return (await client.SendAsync(request, cancel)).StatusCode;
    }

    public void Dispose() => client.Dispose();
}
