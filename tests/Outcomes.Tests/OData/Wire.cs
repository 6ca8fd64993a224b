using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Outcomes.Tests.Auth;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.OData;

/// <summary>A client that says every byte of its request itself: bodies as text, any header.</summary>
internal sealed class Wire(OutcomesServer server, string? token) : IDisposable
{
    public const string Json = "application/json";
    private readonly HttpClient client = new() { BaseAddress = new Uri(server.Address, "/odata/") };

    /// <summary>A new person with a new account and a token.</summary>
    public static async Task<(Wire Wire, Guid PersonId)> OfNewPersonAsync(OutcomesServer server, string scopes, Outcomes.Platform.Role? role = null)
    {
        var email = await server.AddAccountAsync("wire", role);
        return (new Wire(server, await server.CreateTokenAsync(email, scopes)), (await server.AccountAsync(email)).PersonId);
    }

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, null, headers);

    public Task<Answer> PostAsync(string path, string? body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, body, Json, headers);

    /// <param name="type">Content-Type; absent = none is sent.</param>
    public async Task<Answer> SendAsync(HttpMethod method, string path, string? body, string? type, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            if (type is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer((int)response.StatusCode, response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            text.StartsWith('{') ? JsonElement.Parse(text) : JsonElement.Parse("{}"));
    }

    public void Dispose() => client.Dispose();
}

/// <summary>What came back.</summary>
internal sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, JsonElement Body)
{
    public Guid Id => Body.GetProperty(nameof(Id)).GetGuid();
    public string Code => Error("code");
    public string Message => Error("message");
    public string Target => Error("target");
    public string Header(string name) => Headers.GetValueOrDefault(name, "");

    private string Error(string name) =>
        Body.TryGetProperty("error", out var error) && error.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
