using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Outcomes.Platform;

namespace Outcomes.Host.Remote;

/// <summary>A person's client of a server's <c>/odata</c>, with what <c>outcomes login</c> keeps. It knows no more than any other client does.</summary>
internal sealed class ODataClient : IDisposable
{
    private readonly HttpClient http;
    private readonly StoredLogin login;

    public ODataClient(StoredLogin login)
    {
        this.login = login;
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(login.Server, "/odata/"), Timeout = TimeSpan.FromSeconds(60) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", login.AccessToken);
        http.DefaultRequestHeaders.TryAddWithoutValidation("OData-MaxVersion", "4.01");
        http.DefaultRequestHeaders.TryAddWithoutValidation("Prefer", "return=representation");
    }

    /// <exception cref="RuleBroken">Nobody has logged in here.</exception>
    public static async Task<ODataClient> OfUserAsync(CancellationToken cancel) =>
        new(await StoredLogin.CurrentAsync(LoginFile.OfUser(), TimeProvider.System, cancel));

    /// <exception cref="RuleBroken">What the server refused, in its own sentence.</exception>
    public async Task<JsonElement> GetAsync(string path, CancellationToken cancel) => (await SendAsync(HttpMethod.Get, path, body: null, tag: null, cancel)).Body;

    public async Task<JsonElement> CreateAsync(string set, object body, CancellationToken cancel) => (await SendAsync(HttpMethod.Post, set, body, tag: null, cancel)).Body;

    /// <summary>An action on what it is now: the version is read, and sent along, so that nothing newer is acted on unseen.</summary>
    public async Task<JsonElement> ActAsync(string set, Guid id, string action, object body, CancellationToken cancel)
    {
        var read = await SendAsync(HttpMethod.Get, $"{set}({id})?$select=Id", body: null, tag: null, cancel);
        return (await SendAsync(HttpMethod.Post, $"{set}({id})/{action}", body, read.Tag, cancel)).Body;
    }

    /// <summary>Who the token is of.</summary>
    public async Task<JsonElement> MeAsync(CancellationToken cancel) => await GetAsync("Me?$select=Id,DisplayName,Email", cancel);

    public void Dispose() => http.Dispose();

    private async Task<(JsonElement Body, EntityTagHeaderValue? Tag)> SendAsync(HttpMethod method, string path, object? body, EntityTagHeaderValue? tag, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body, options: JsonSerializerOptions.Default) };
        if (tag is not null) request.Headers.IfMatch.Add(tag);
        using var answer = await AnswerAsync(request, cancel);
        var text = await answer.Content.ReadAsStringAsync(cancel);
        var json = text.StartsWith('{') ? JsonElement.Parse(text) : default;
        if (!answer.IsSuccessStatusCode) throw Refusal(answer.StatusCode, json);
        return (json, answer.Headers.ETag);
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        try
        {
            return await http.SendAsync(request, cancel);
        }
        catch (HttpRequestException)
        {
            throw new RuleBroken("server-silent", $"{login.Server} does not answer. Is it up?");
        }
    }

    private RuleBroken Refusal(HttpStatusCode status, JsonElement body)
    {
        if (status == HttpStatusCode.Unauthorized) return new RuleBroken("login-over", $"{login.Server} does not know this login any more. Run: outcomes login");
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("error", out var error)) return new RuleBroken("refused", $"{login.Server} answers {(int)status}, and not as Outcomes does.");
        var sentences = error.TryGetProperty("details", out var details) && details.ValueKind == JsonValueKind.Array && details.GetArrayLength() > 0
            ? details.EnumerateArray().Select(detail => detail.GetProperty("message").ToString()).Distinct()
            : [error.GetProperty("message").ToString()];
        return new RuleBroken(error.GetProperty("code").ToString(), string.Join('\n', sentences));
    }
}
