using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Outcomes.Auth;
using Outcomes.Tests.Auth;
using Xunit;

namespace Outcomes.Tests.Reviews.Writing;

/// <summary>Somebody with a token who reads everything they can get hold of, over HTTP.</summary>
internal sealed class OneReader : IDisposable
{
    private readonly HttpClient client;

    private OneReader(HttpClient client) => this.client = client;

    public static async Task<OneReader> OfAsync(WritingStory story, Guid person)
    {
        var email = await story.EmailOfAsync(person);
        await story.Server.AsCommandAsync((AddAccount add) => add.RunAsync(new AddAccount.Request(email, null, AuthVerbs.Password), WritingStory.Cancel));
        var http = new HttpClient { BaseAddress = new Uri(story.Server.Address, "/odata/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await story.Server.CreateTokenAsync(email, "odata.read reviews.write"));
        return new OneReader(http);
    }

    /// <summary>Each answer in full, page after page, with its ETag; without what names the request.</summary>
    public async Task<string> AllOfAsync(IEnumerable<string> addresses)
    {
        var all = new StringBuilder();
        foreach (var address in addresses)
        {
            all.AppendLine(address);
            for (string? next = address; next is not null;)
            {
                using var answer = await client.GetAsync(next, WritingStory.Cancel);
                var text = await answer.Content.ReadAsStringAsync(WritingStory.Cancel);
                Assert.True(answer.IsSuccessStatusCode, $"{next}: {text}");
                all.AppendLine($"{(int)answer.StatusCode} {answer.Headers.ETag} {text.Split("\"@odata.nextLink\"")[0]}");
                next = text.Contains("\"@odata.nextLink\"", StringComparison.Ordinal) ? JsonDocument.Parse(text).RootElement.GetProperty("@odata.nextLink").GetString() : null;
            }
        }
        return all.ToString();
    }

    public async Task<IReadOnlyList<JsonElement>> RowsAsync(string address)
    {
        var rows = new List<JsonElement>();
        for (string? next = address; next is not null;)
        {
            var page = await client.GetFromJsonAsync<JsonElement>(next, WritingStory.Cancel);
            rows.AddRange(page.GetProperty("value").EnumerateArray());
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }
        return rows;
    }

    /// <summary>Status and words of the refusal, without the trace.</summary>
    public async Task<string> TryAsync(HttpMethod method, string address, object? body = null, string? ifMatch = "*")
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null) request.Content = JsonContent.Create(body, options: new JsonSerializerOptions());
        if (method != HttpMethod.Get && ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var answer = await client.SendAsync(request, WritingStory.Cancel);
        var text = await answer.Content.ReadAsStringAsync(WritingStory.Cancel);
        var error = text.Contains("\"error\"", StringComparison.Ordinal) ? JsonDocument.Parse(text).RootElement.GetProperty("error") : default;
        return error.ValueKind == JsonValueKind.Object ? $"{(int)answer.StatusCode} {error.GetProperty("code")} {error.GetProperty("message")}" : $"{(int)answer.StatusCode} {answer.Headers.ETag} {text}";
    }

    public void Dispose() => client.Dispose();
}
