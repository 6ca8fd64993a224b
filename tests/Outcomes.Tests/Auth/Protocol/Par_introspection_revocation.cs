using System.Net;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

/// <summary>What clients tell the server about requests and tokens of their own.</summary>
public sealed class Par_introspection_revocation : IAsyncLifetime
{
    private readonly OutcomesServer server;
    private readonly Browser browser;
    private Relying? registered;

    public Par_introspection_revocation(SqliteServer server)
    {
        this.server = server;
        browser = new Browser(server);
    }

    private Relying App => registered!;

    public async ValueTask InitializeAsync()
    {
        registered = await Relying.RegisterAsync(server, registration => registration with { Introspects = true });
        await browser.SignInAsync(await server.AddAccountAsync("ada"), AuthVerbs.Password);
    }

    public ValueTask DisposeAsync()
    {
        browser.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_pushed_request_is_followed_and_nothing_beside_it_counts()
    {
        var pushed = await App.PushAsync();
        Assert.Equal((HttpStatusCode.Created, "60"), (pushed.Status, pushed.Text("expires_in")));
        Assert.Matches("^urn:ietf:params:oauth:request_uri:[A-Za-z0-9_-]{43}$", pushed.Text("request_uri"));
        var answer = Relying.Answer(await browser.GetAsync(At(App, pushed) + "&redirect_uri=https%3A%2F%2Fevil.example&state=tampered&scope=deliverables.write"));
        Assert.Equal("pushed", answer["state"]);
        Assert.Equal("openid odata.read", (await App.RedeemAsync(answer["code"])).Text("scope"));
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync(At(App, pushed))).StatusCode);
    }

    [Fact]
    public async Task A_pushed_request_survives_signing_in()
    {
        using var stranger = new Browser(server);
        var pushed = await App.PushAsync();
        var login = (await stranger.GetAsync(At(App, pushed))).Headers.Location!.OriginalString;
        var signedIn = await stranger.SignInAsync(await server.AddAccountAsync("bo"), AuthVerbs.Password, Uri.UnescapeDataString(login["/account/login?returnUrl=".Length..]));
        Assert.Equal("pushed", Relying.Answer(await stranger.GetAsync(signedIn.Headers.Location!.OriginalString))["state"]);
    }

    [Theory]
    [InlineData("redirect_uri", "https://evil.example", "invalid_request"), InlineData("request_uri", "urn:ietf:params:oauth:request_uri:x", "invalid_request"), InlineData("code_challenge", "", "invalid_request"), InlineData("scope", "no.such", "invalid_scope"), InlineData("client_id", "another", "invalid_request"), InlineData("response_type", "token", "unsupported_response_type")]
    public async Task What_could_not_be_followed_is_not_taken(string name, string value, string error) => Assert.Equal(error, (await App.PushAsync((name, value))).Error);

    [Fact]
    public async Task A_pushed_request_is_one_clients_and_needs_its_secret()
    {
        var other = await Relying.RegisterAsync(server);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync(At(other, await App.PushAsync()))).StatusCode);
        Assert.Equal("invalid_client", (await App.SendAsync("/connect/par", new FormUrlEncodedContent([KeyValuePair.Create("client_id", App.ClientId)]), authorization: null)).Error);
    }

    [Fact]
    public async Task A_client_that_must_push_is_refused_without()
    {
        var strict = await Relying.RegisterAsync(server, registration => registration with { MustPushRequests = true });
        Assert.Equal("invalid_request", Relying.Answer(await browser.GetAsync(strict.AuthorizeAddress()))["error"]);
        foreach (var more in new[] { "request=x", "pushed=yes", "was_pushed=true" })
            Assert.Equal("invalid_request", Relying.Answer(await browser.GetAsync($"{strict.AuthorizeAddress()}&{more}"))["error"]);
        Assert.True(Relying.Answer(await browser.GetAsync(At(strict, await strict.PushAsync()))).ContainsKey("code"));
    }

    [Fact]
    public async Task T15_only_the_client_that_got_a_token_hears_that_it_is_good()
    {
        var tokens = await App.RedeemAsync(await App.CodeAsync(browser, "openid odata.read offline_access"));
        var said = await App.PostAsync("/connect/introspect", ("token", tokens.AccessToken));
        Assert.Equal(("True", App.ClientId, "Bearer"), (said.Text("active"), said.Text("client_id"), said.Text("token_type")));
        Assert.Equal("no-store", said.Headers.CacheControl?.ToString());
        Assert.Equal("True", (await App.PostAsync("/connect/introspect", ("token", tokens.RefreshToken), ("token_type_hint", "access_token"))).Text("active"));
        var other = await Relying.RegisterMachineAsync(server);
        foreach (var token in new[] { tokens.AccessToken, tokens.RefreshToken, "garbage", "a.b.c", tokens.IdToken })
            Assert.Equal("{\"active\":false}", (await other.PostAsync("/connect/introspect", ("token", token))).Body.GetRawText());
        Assert.Equal("invalid_client", (await App.SendAsync("/connect/introspect", new FormUrlEncodedContent([KeyValuePair.Create("token", tokens.AccessToken)]), authorization: null)).Error);
        Assert.Equal("unauthorized_client", (await (await Relying.RegisterAsync(server)).PostAsync("/connect/introspect", ("token", tokens.AccessToken))).Error);
        Assert.Equal("invalid_request", (await App.PostAsync("/connect/introspect")).Error);
    }

    [Fact]
    public async Task A_refresh_token_that_is_given_back_ends_its_grant()
    {
        var tokens = await App.RedeemAsync(await App.CodeAsync(browser, "openid odata.read offline_access"));
        var other = await Relying.RegisterAsync(server);
        Assert.Equal(HttpStatusCode.OK, (await other.PostAsync("/connect/revoke", ("token", tokens.RefreshToken))).Status);
        Assert.Equal("True", (await App.PostAsync("/connect/introspect", ("token", tokens.RefreshToken))).Text("active"));
        foreach (var _ in new[] { 1, 2 }) Assert.Equal(HttpStatusCode.OK, (await App.PostAsync("/connect/revoke", ("token", tokens.RefreshToken), ("token_type_hint", "access_token"))).Status);
        foreach (var token in new[] { tokens.RefreshToken, tokens.AccessToken })
            Assert.Equal("{\"active\":false}", (await App.PostAsync("/connect/introspect", ("token", token))).Body.GetRawText());
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {tokens.AccessToken}")).StatusCode);
    }

    [Fact]
    public async Task What_is_unknown_is_answered_alike_and_what_cannot_be_is_said()
    {
        Assert.Equal(HttpStatusCode.OK, (await App.PostAsync("/connect/revoke", ("token", "unknown"))).Status);
        Assert.Equal("invalid_request", (await App.PostAsync("/connect/revoke")).Error);
        Assert.Equal("unsupported_token_type", (await App.PostAsync("/connect/revoke", ("token", "a.b.c"))).Error);
        Assert.Equal("invalid_client", (await App.SendAsync("/connect/revoke", new FormUrlEncodedContent([KeyValuePair.Create("token", "x")]), Relying.Basic(App.ClientId, "wrong"))).Error);
    }

    private static string At(Relying app, TokenReply pushed) => $"/connect/authorize?client_id={app.ClientId}&request_uri={Uri.EscapeDataString(pushed.Text("request_uri"))}";
}
