using System.Text.Json;
using Outcomes.Auth;
using Outcomes.Platform;

namespace Outcomes.Host.Remote;

/// <summary>The command line as a client of a server's token endpoint (RFC 6749, RFC 8628).</summary>
internal sealed class TokenClient : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(30) };

    /// <exception cref="RuleBroken">Tokens do not go over http, this machine excepted.</exception>
    public TokenClient(Uri server)
    {
        DemandSafe(server);
        http.BaseAddress = new Uri(server.GetLeftPart(UriPartial.Authority));
    }

    /// <exception cref="RuleBroken">Tokens do not go over http, this machine excepted.</exception>
    public static void DemandSafe(Uri server)
    {
        if (server.Scheme != "https" && !(server.Scheme == "http" && server.IsLoopback))
            throw new RuleBroken("https-needed", $"{server} is not https. Tokens are not sent where others could read them.");
    }

    public Task<JsonElement> AskForDeviceAsync(CancellationToken cancel) => PostAsync("/connect/device", cancel, ("scope", string.Join(' ', CommandLineClient.Scopes.Prepend("offline_access").Prepend("openid"))));

    /// <summary>Absent while nobody has answered.</summary>
    /// <exception cref="RuleBroken">Denied, or over.</exception>
    public async Task<StoredLogin?> PollAsync(string deviceCode, TimeProvider clock, Action slowDown, CancellationToken cancel)
    {
        var answer = await PostAsync("/connect/token", cancel, ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), ("device_code", deviceCode));
        var error = Text(answer, "error");
        if (error == "slow_down") slowDown();
        if (error is "authorization_pending" or "slow_down") return null;
        return Stored(answer, clock);
    }

    /// <exception cref="RuleBroken">The login is over.</exception>
    public async Task<StoredLogin> RefreshAsync(StoredLogin login, TimeProvider clock, CancellationToken cancel)
    {
        var answer = await PostAsync("/connect/token", cancel, ("grant_type", "refresh_token"), ("refresh_token", login.RefreshToken));
        if (Text(answer, "error") == "invalid_grant") throw new RuleBroken("login-over", $"Your login to {login.Server} is over. Run: outcomes login");
        return Stored(answer, clock);
    }

    /// <summary>Gives the login back: refresh and access tokens are dead.</summary>
    public Task RevokeAsync(StoredLogin login, CancellationToken cancel) => PostAsync("/connect/revoke", cancel, ("token", login.RefreshToken));

    public void Dispose() => http.Dispose();

    private StoredLogin Stored(JsonElement answer, TimeProvider clock) => Text(answer, "error") is { Length: > 0 }
        ? throw new RuleBroken("login-refused", $"{http.BaseAddress} refused: {Text(answer, "error_description")}")
        : new StoredLogin(http.BaseAddress!, Text(answer, "access_token"), Text(answer, "refresh_token"), clock.GetUtcNow().UtcDateTime.AddSeconds(answer.GetProperty("expires_in").GetInt32()));

    private async Task<JsonElement> PostAsync(string path, CancellationToken cancel, params (string Name, string Value)[] fields)
    {
        try
        {
            using var content = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("client_id", CommandLineClient.Id)]);
            using var answer = await http.PostAsync(path, content, cancel);
            if (answer.Content.Headers.ContentLength == 0) return default;
            return await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException)
        {
            throw new RuleBroken("server-silent", $"{http.BaseAddress} does not answer as Outcomes does. Check --server, and that the server is up.");
        }
    }

    private static string Text(JsonElement answer, string name) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty(name, out var value) ? value.ToString() : "";
}
