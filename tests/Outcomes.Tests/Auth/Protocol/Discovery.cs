using System.Net;
using System.Text.Json;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

/// <summary>What clients find out by themselves.</summary>
public sealed class Discovery(SqliteServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/.well-known/openid-configuration"), InlineData("/.well-known/oauth-authorization-server")]
    public async Task Only_what_works_is_named(string path)
    {
        var answer = await GetAsync(path);
        Assert.Equal(("*", "public, max-age=3600"), (answer.Headers.GetValues("Access-Control-Allow-Origin").Single(), answer.Headers.CacheControl?.ToString()));
        var said = await BodyAsync(answer);
        Assert.Equal("http://localhost:5080", said.GetProperty("issuer").GetString());
        Assert.Equal(["code"], Texts(said, "response_types_supported"));
        Assert.Equal(["query", "form_post"], Texts(said, "response_modes_supported"));
        Assert.Equal(["authorization_code", "refresh_token", "client_credentials", "urn:ietf:params:oauth:grant-type:device_code"], Texts(said, "grant_types_supported"));
        Assert.Equal(["S256"], Texts(said, "code_challenge_methods_supported"));
        Assert.Equal(["RS256", "ES256"], Texts(said, "id_token_signing_alg_values_supported"));
        Assert.Equal(["client_secret_basic", "client_secret_post", "private_key_jwt", "none"], Texts(said, "token_endpoint_auth_methods_supported"));
        Assert.True(said.GetProperty("authorization_response_iss_parameter_supported").GetBoolean());
        Assert.False(said.GetProperty("request_uri_parameter_supported").GetBoolean());
        Assert.Contains("odata.read", Texts(said, "scopes_supported"));
        Assert.False(said.TryGetProperty("registration_endpoint", out _));
    }

    [Fact]
    public async Task Every_endpoint_that_is_named_answers()
    {
        var said = await BodyAsync(await GetAsync("/.well-known/openid-configuration"));
        foreach (var endpoint in said.EnumerateObject().Where(member => member.Name.EndsWith("_endpoint", StringComparison.Ordinal) || member.Name == "jwks_uri"))
            Assert.NotEqual(HttpStatusCode.NotFound, (await GetAsync(new Uri(endpoint.Value.GetString()!).AbsolutePath)).StatusCode);
    }

    [Theory]
    [InlineData("Host", "evil.example"), InlineData("X-Forwarded-Host", "evil.example"), InlineData("Forwarded", "host=evil.example")]
    public async Task T23_a_forged_host_changes_nothing(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, "/.well-known/openid-configuration"));
        request.Headers.TryAddWithoutValidation(header, value);
        Assert.DoesNotContain("evil", await (await Relying.Http.SendAsync(request, Cancel)).Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task A_401_of_odata_names_where_tokens_come_from()
    {
        var challenge = (await GetAsync("/odata/People")).Headers.WwwAuthenticate.Single(header => header.Scheme == "Bearer").Parameter ?? "";
        Assert.Contains("resource_metadata=\"http://localhost:5080/.well-known/oauth-protected-resource\"", challenge);
        var said = await BodyAsync(await GetAsync("/.well-known/oauth-protected-resource"));
        Assert.Equal(["http://localhost:5080"], Texts(said, "authorization_servers"));
        Assert.DoesNotContain("scim", Texts(said, "scopes_supported"));
    }

    [Theory]
    [InlineData("/connect/authorize"), InlineData("/connect/endsession?client_id=x"), InlineData("/connect/verify"), InlineData("/account/login"), InlineData("/account/consents"), InlineData("/account/signout"), InlineData("/connect/userinfo"), InlineData("/connect/token"), InlineData("/.well-known/jwks"), InlineData("/account/consent")]
    public async Task T12_nothing_of_this_stands_in_a_frame_or_tells_where_one_came_from(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, path));
        request.Headers.Accept.ParseAdd("text/html");
        var headers = (await Relying.Http.SendAsync(request, Cancel)).Headers;
        var policy = headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("default-src 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
    }

    private async Task<HttpResponseMessage> GetAsync(string path) => await Relying.Http.GetAsync(new Uri(server.Address, path), Cancel);

    private static async Task<JsonElement> BodyAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;

    private static IEnumerable<string?> Texts(JsonElement said, string name) => said.GetProperty(name).EnumerateArray().Select(value => value.GetString());
}
