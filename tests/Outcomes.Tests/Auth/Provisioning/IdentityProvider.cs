using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Outcomes.Tests.Auth.Protocol;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Provisioning;

/// <summary>An identity provider that provisions people over SCIM, as its documents say it does.</summary>
internal sealed class IdentityProvider(OutcomesServer server, string clientId, string token)
{
    public const string Users = "/scim/v2/Users";
    public const string UserSchema = "urn:ietf:params:scim:schemas:core:2.0:User";
    public const string Enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    /// <summary>Part of every name of this provider's people, so that tests do not meet.</summary>
    public string Mark { get; } = Guid.NewGuid().ToString("N")[..12];

    public string ClientId { get; } = clientId;

    /// <summary>Registered as <c>outcomes client add</c> does, with a token as it gets one.</summary>
    public static async Task<IdentityProvider> OpenAsync(OutcomesServer server)
    {
        var client = await Relying.RegisterMachineAsync(server, "scim");
        return new IdentityProvider(server, client.ClientId, (await client.CredentialsAsync("scim")).AccessToken);
    }

    public string Address(string name) => $"{name}.{Mark}@acme.example";

    public Task<ScimReply> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<ScimReply> FilterAsync(string filter, string more = "") => GetAsync($"{Users}?filter={Uri.EscapeDataString(filter)}{more}");

    /// <summary>A user as little as it can be.</summary>
    public Task<ScimReply> CreateAsync(string name, string more = "") =>
        SendAsync(HttpMethod.Post, Users, $$"""{"schemas":["{{UserSchema}}","{{Enterprise}}"],"userName":"{{Address(name)}}","displayName":"{{name}}"{{(more.Length > 0 ? "," + more : "")}}}""");

    public Task<ScimReply> PatchAsync(string id, string operations, params (string Name, string Value)[] headers) => SendAsync(
        HttpMethod.Patch, $"{Users}/{id}", $$"""{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{{operations}}]}""", headers);

    public async Task<ScimReply> SendAsync(HttpMethod method, string path, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(server.Address, path));
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/scim+json");
        // A large body waits until the server asks for it: one that refuses may have closed the line meanwhile.
        request.Headers.ExpectContinue = body?.Length > 100_000;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers)
            if (!request.Headers.TryAddWithoutValidation(name, value)) request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
        return await ScimReply.ReadAsync(await Relying.Http.SendAsync(request, TestContext.Current.CancellationToken));
    }
}

/// <summary>What SCIM answered.</summary>
internal sealed record ScimReply(HttpStatusCode Status, JsonElement Body, string Tag, string Raw, HttpResponseHeaders Headers)
{
    public string Id => Text("id");
    public string ScimType => Text("scimType");
    public int Total => Body.GetProperty("totalResults").GetInt32();
    public IReadOnlyList<JsonElement> Resources => [.. Body.GetProperty(nameof(Resources)).EnumerateArray()];

    /// <summary>A value by the names on the way to it; empty where it is absent. Numbers count in lists.</summary>
    public string Text(params string[] path)
    {
        var at = Body;
        foreach (var step in path)
        {
            if (at.ValueKind == JsonValueKind.Array && int.TryParse(step, out var index) && index < at.GetArrayLength()) at = at[index];
            else if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(step, out at)) return "";
        }
        return at.ToString();
    }

    public ScimReply Expect(HttpStatusCode status)
    {
        Assert.True(status == Status, $"{(int)Status}, not {(int)status}: {Raw}");
        return this;
    }

    public static async Task<ScimReply> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (text.Length > 0) Assert.Equal("application/scim+json", answer.Content.Headers.ContentType?.MediaType);
        var body = text.Length > 0 ? JsonDocument.Parse(text).RootElement : default;
        var reply = new ScimReply(answer.StatusCode, body, answer.Headers.ETag?.ToString() ?? "", text, answer.Headers);
        if ((int)answer.StatusCode >= 400) reply.CheckError();
        return reply;
    }

    /// <summary>RFC 7644 §3.12, of every refusal.</summary>
    private void CheckError()
    {
        Assert.True((int)Status < 500 || Status == HttpStatusCode.NotImplemented, Raw);
        Assert.Equal("urn:ietf:params:scim:api:messages:2.0:Error", Text("schemas", "0"));
        Assert.Equal(((int)Status).ToString(System.Globalization.CultureInfo.InvariantCulture), Text("status"));
        Assert.EndsWith(".", Text("detail"), StringComparison.Ordinal);
    }
}
