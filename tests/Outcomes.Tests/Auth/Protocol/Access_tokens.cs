using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

/// <summary>What <c>/odata</c> and userinfo make of access tokens that are forged, foreign, of another kind, or over.</summary>
public sealed class Access_tokens : IAsyncLifetime
{
    private readonly OutcomesServer server;
    private readonly Browser browser;
    private Relying? registered;
    private TokenReply? got;

    public Access_tokens(SqliteServer server)
    {
        this.server = server;
        browser = new Browser(server);
    }

    private Relying App => registered!;
    private TokenReply Tokens => got!;

    public async ValueTask InitializeAsync()
    {
        registered = await Relying.RegisterAsync(server);
        await browser.SignInAsync(await server.AddAccountAsync("ada"), AuthVerbs.Password);
        got = await App.RedeemAsync(await App.CodeAsync(browser, "openid odata.read"));
    }

    public ValueTask DisposeAsync()
    {
        browser.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task T9_an_id_token_is_no_access_token() => await RefusedAsync(Tokens.IdToken);

    [Fact]
    public async Task T9_a_token_in_the_address_signs_nobody_in() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await Relying.Http.GetAsync(new Uri(server.Address, $"/odata/NoSuchSet?access_token={Tokens.AccessToken}"), TestContext.Current.CancellationToken)).StatusCode);

    [Fact]
    public async Task T9_a_token_for_another_audience_or_issuer_or_time_is_refused_though_the_signature_is_right()
    {
        await GoodAsync(await ResignedAsync());
        await RefusedAsync(await ResignedAsync(claims => claims["aud"] = "urn:outcomes:scim"));
        await RefusedAsync(await ResignedAsync(claims => claims["iss"] = "https://evil.example"));
        await RefusedAsync(await ResignedAsync(claims => claims["exp"] = 1_700_000_000));
        await RefusedAsync(await ResignedAsync(claims => claims["nbf"] = 4_000_000_000));
        await RefusedAsync(await ResignedAsync(claims => claims.Remove("exp")));
        await RefusedAsync(await ResignedAsync(claims => claims.Remove("sub")));
        await RefusedAsync(await ResignedAsync(claims => claims["client_id"] = "nobody"));
        await RefusedAsync(await ResignedAsync(claims => claims.Remove("oi_au_id")));
        await RefusedAsync(await ResignedAsync(claims => claims["oi_au_id"] = Guid.NewGuid().ToString()));
        await RefusedAsync(await ResignedAsync(claims => claims["sv"] = "another"));
    }

    [Theory]
    [InlineData("{\"alg\":\"none\",\"typ\":\"at+jwt\"}"), InlineData("{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"KID\"}"), InlineData("{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"KID\"}"), InlineData("{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"unknown\"}"), InlineData("{\"alg\":\"ES256\",\"typ\":\"at+jwt\"}")]
    public async Task T19_another_algorithm_or_key_is_refused(string header)
    {
        var keys = new JsonWebKeySet(await Relying.Http.GetStringAsync(new Uri(server.Address, "/.well-known/jwks"), TestContext.Current.CancellationToken));
        var signed = $"{Encode(header.Replace("KID", keys.Keys[0].Kid))}.{Tokens.AccessToken.Split('.')[1]}";
        var byPublicKey = HMACSHA256.HashData(Encoding.UTF8.GetBytes(keys.Keys[0].X ?? keys.Keys[0].N), Encoding.ASCII.GetBytes(signed));
        foreach (var signature in new[] { "", WebEncoders.Base64UrlEncode(byPublicKey), Tokens.AccessToken.Split('.')[2] }) await RefusedAsync($"{signed}.{signature}");
    }

    [Theory]
    [InlineData("typ", ""), InlineData("typ", "JWT"), InlineData("typ", "at+JWT"), InlineData("crit", new[] { "exp" }), InlineData("jku", "https://evil.example/jwks"), InlineData("jwk", "{}"), InlineData("x5u", "https://evil.example/x"), InlineData("crit", new[] { "b64" })]
    public async Task T19_a_header_that_asks_for_more_is_refused_though_the_signature_is_right(string name, object value) =>
        await RefusedAsync(await ResignedAsync(header: new() { [name] = value }));

    [Theory]
    [InlineData("a.b.c"), InlineData(".."), InlineData("eyJhbGciOiJFUzI1NiJ9.e30."), InlineData("oc_at_unknown"), InlineData("oc_at_"), InlineData("💥.💥.💥")]
    public async Task What_only_looks_like_a_token_is_refused(string token) => await RefusedAsync(token);

    [Fact]
    public async Task T25_a_personal_access_token_is_good_at_odata_only()
    {
        var personal = await server.CreateTokenAsync(await server.AddAccountAsync("bo"));
        await GoodAsync(personal);
        foreach (var path in new[] { "/connect/userinfo", "/account/consents" })
            Assert.NotEqual(HttpStatusCode.OK, (await Relying.Http.SendAsync(With(path, personal), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal("", (await App.PostAsync("/connect/revoke", ("token", personal))).Error);
        await GoodAsync(personal);
    }

    [Fact]
    public async Task A_scope_limits_what_its_person_may()
    {
        var narrow = await App.RedeemAsync(await App.CodeAsync(browser, "openid profile"));
        var answer = await browser.GetAsync("/odata/NoSuchSet", $"Bearer {narrow.AccessToken}");
        Assert.Equal("permission-missing", await Browser.CodeAsync(answer));
    }

    [Fact]
    public async Task Userinfo_says_what_the_scopes_say_and_refuses_the_rest()
    {
        var all = await App.RedeemAsync(await App.CodeAsync(browser, "openid profile email roles"));
        var info = await UserInfoAsync(all.AccessToken);
        Assert.Equal(["email", "email_verified", "locale", "name", "roles", "sub", "zoneinfo"], info.Body.EnumerateObject().Select(claim => claim.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["sub"], (await UserInfoAsync(Tokens.AccessToken)).Body.EnumerateObject().Select(claim => claim.Name));
        var withoutOpenId = await App.RedeemAsync(await App.CodeAsync(browser, "odata.read"));
        Assert.Equal((HttpStatusCode.Forbidden, "insufficient_scope"), ((await UserInfoAsync(withoutOpenId.AccessToken)) is var refused ? (refused.Status, refused.Error) : default));
        foreach (var wrong in new[] { all.IdToken, "x", "a.b.c" })
        {
            var answer = await UserInfoAsync(wrong);
            Assert.Equal((HttpStatusCode.Unauthorized, "Bearer realm=\"Outcomes\", error=\"invalid_token\""), (answer.Status, answer.Headers.WwwAuthenticate.ToString()));
        }
        var nothing = await browser.GetAsync("/connect/userinfo");
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer realm=\"Outcomes\""), (nothing.StatusCode, nothing.Headers.WwwAuthenticate.ToString()));
    }

    [Fact]
    public async Task A_reference_token_is_short_and_dead_as_soon_as_it_is_given_back()
    {
        var app = await Relying.RegisterAsync(server, registration => registration with { UsesReferenceTokens = true });
        var tokens = await app.RedeemAsync(await app.CodeAsync(browser, "openid odata.read"));
        Assert.Matches("^oc_at_[A-Za-z0-9_-]{43}$", tokens.AccessToken);
        await GoodAsync(tokens.AccessToken);
        Assert.Equal(HttpStatusCode.OK, (await UserInfoAsync(tokens.AccessToken)).Status);
        Assert.Equal(HttpStatusCode.OK, (await App.PostAsync("/connect/revoke", ("token", tokens.AccessToken))).Status);
        await GoodAsync(tokens.AccessToken);   // another client gave it back: nothing happens
        await app.PostAsync("/connect/revoke", ("token", tokens.AccessToken));
        await RefusedAsync(tokens.AccessToken);
    }

    private async Task<TokenReply> UserInfoAsync(string token) => await TokenReply.ReadAsync(await browser.GetAsync("/connect/userinfo", $"Bearer {token}"));

    private async Task GoodAsync(string token) => Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {token}")).StatusCode);

    private async Task RefusedAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, "/odata/NoSuchSet"));
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {(Ascii.IsValid(token) ? token : Uri.EscapeDataString(token).Replace('%', '.'))}");
        Assert.Equal(HttpStatusCode.Unauthorized, (await Relying.Http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    private HttpRequestMessage With(string path, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, path));
        request.Headers.Authorization = new("Bearer", token);
        return request;
    }

    /// <summary>The access token with changes, signed by the server's own key: whoever stole that key for a minute.</summary>
    private async Task<string> ResignedAsync(Action<Dictionary<string, object>>? change = null, Dictionary<string, object>? header = null)
    {
        var claims = JsonSerializer.Deserialize<Dictionary<string, object>>(WebEncoders.Base64UrlDecode(Tokens.AccessToken.Split('.')[1]))!;
        change?.Invoke(claims);
        var signer = await server.SignerAsync();
        var head = new Dictionary<string, object> { ["alg"] = "ES256", ["kid"] = signer.Key.KeyId, ["typ"] = "at+jwt" };
        foreach (var (name, value) in header ?? [])
            if (value is "") head.Remove(name);
            else head[name] = value;
        var signed = $"{Encode(JsonSerializer.Serialize(head))}.{Encode(JsonSerializer.Serialize(claims))}";
        var signature = ((ECDsaSecurityKey)signer.Key).ECDsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256);
        return $"{signed}.{WebEncoders.Base64UrlEncode(signature)}";
    }

    private static string Encode(string json) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(json));
}
