using System.Net;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

/// <summary>Something without a browser, and the person who lets it in.</summary>
internal static class Devices
{
    public const string Grant = "urn:ietf:params:oauth:grant-type:device_code";

    public static Task<Relying> RegisterAsync(OutcomesServer server) => Relying.RegisterAsync(server, registration => registration with
    {
        Name = "Wall <b>screen</b>",
        Type = "public",
        Application = "native",
        Grants = ["device_code", "refresh_token"],
        RedirectUris = [],
        PostLogoutRedirectUris = [],
    });

    public static Task<HttpResponseMessage> AnswerAsync(Browser browser, string userCode, string decision) =>
        browser.PostFormAsync("/connect/verify", ("user_code", userCode), ("decision", decision));

    public static Task<TokenReply> PollAsync(this Relying device, TokenReply asked) => device.TokenAsync(("grant_type", Grant), ("device_code", asked.Text("device_code")));

    public static Task<TokenReply> PushAsync(this Relying app, params (string Name, string Value)[] changes) => app.PostAsync("/connect/par",
        [("client_id", app.ClientId), ("redirect_uri", app.RedirectUri), ("response_type", "code"), ("scope", "openid odata.read"), ("state", "pushed"), ("code_challenge", app.Challenge), ("code_challenge_method", "S256"), .. changes]);
}

/// <summary>The device flow from both ends.</summary>
public sealed class Device_flow : IAsyncLifetime
{
    private readonly OutcomesServer server;
    private readonly Browser browser;
    private string email = "";

    public Device_flow(SqliteServer server)
    {
        this.server = server;
        browser = new Browser(server);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        email = await server.AddAccountAsync("ada");
        await browser.SignInAsync(email, AuthVerbs.Password);
    }

    public ValueTask DisposeAsync()
    {
        browser.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_device_waits_slows_down_and_is_let_in()
    {
        var device = await Devices.RegisterAsync(server);
        var asked = await device.PostAsync("/connect/device", ("scope", "openid odata.read offline_access"));
        Assert.Matches("^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$", asked.Text("user_code"));
        Assert.Equal(("600", "5", "http://localhost:5080/connect/verify"), (asked.Text("expires_in"), asked.Text("interval"), asked.Text("verification_uri")));
        Assert.Equal("authorization_pending", (await device.PollAsync(asked)).Error);
        Assert.Equal("slow_down", (await device.PollAsync(asked)).Error);
        var typed = asked.Text("user_code").ToLowerInvariant().Replace("-", " ");
        Assert.Equal("/connect/verify?done=allowed", (await Devices.AnswerAsync(browser, typed, "allow")).Headers.Location?.OriginalString);
        var tokens = await device.PollAsync(asked);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {tokens.AccessToken}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await device.RefreshAsync(tokens.RefreshToken)).Status);
        Assert.Contains("auth.device-answered.v1", await server.AuditedAsync(email));
    }

    [Fact]
    public async Task T13_the_page_names_client_scopes_and_network_and_escapes_markup()
    {
        var device = await Devices.RegisterAsync(server);
        var asked = await device.PostAsync("/connect/device", ("scope", "odata.read"));
        var page = await (await browser.GetAsync($"/connect/verify?user_code={asked.Text("user_code")}")).Content.ReadAsStringAsync(Cancel);
        Assert.Contains("Wall &lt;b&gt;screen&lt;/b&gt;", page);
        Assert.Contains("127.0.0.1", page);
        Assert.Contains("Reads what you may read", page);
    }

    [Fact]
    public async Task T13_a_denied_a_foreign_and_a_used_code_give_nothing()
    {
        var (device, other) = (await Devices.RegisterAsync(server), await Devices.RegisterAsync(server));
        var asked = await device.PostAsync("/connect/device", ("scope", "odata.read"));
        Assert.Equal("invalid_grant", (await other.PollAsync(asked)).Error);
        Assert.Equal("/connect/verify?done=denied", (await Devices.AnswerAsync(browser, asked.Text("user_code"), "deny")).Headers.Location?.OriginalString);
        Assert.Equal("access_denied", (await device.PollAsync(asked)).Error);
        Assert.Equal("/connect/verify?done=over", (await Devices.AnswerAsync(browser, asked.Text("user_code"), "allow")).Headers.Location?.OriginalString);
        Assert.Equal("access_denied", (await device.PollAsync(asked)).Error);
        Assert.Equal("invalid_grant", (await device.TokenAsync(("grant_type", Devices.Grant), ("device_code", "unknown"))).Error);
        Assert.Equal("invalid_request", (await device.TokenAsync(("grant_type", Devices.Grant))).Error);
    }

    [Fact]
    public async Task T13_whoever_guesses_waits_after_five_wrong_codes()
    {
        for (var tries = 0; tries < 5; tries++)
            Assert.Contains("There is no such code", await (await browser.GetAsync("/connect/verify?user_code=BCDF-GHJK")).Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.GetAsync("/connect/verify?user_code=BCDF-GHJK")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Devices.AnswerAsync(browser, "BCDF-GHJK", "allow")).StatusCode);
    }

    [Fact]
    public async Task T13_nobody_answers_without_signing_in_or_from_another_site()
    {
        using var stranger = new Browser(server);
        Assert.StartsWith("/account/login?returnUrl=", (await stranger.GetAsync("/connect/verify?user_code=BCDF-GHJK")).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Devices.AnswerAsync(stranger, "BCDF-GHJK", "allow")).StatusCode);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("user_code", "BCDF-GHJK"), KeyValuePair.Create("decision", "allow")]);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(HttpMethod.Post, "/connect/verify", content: form)).StatusCode);
    }

    [Fact]
    public async Task A_device_stays_when_its_person_signs_out_of_the_browser_and_goes_when_they_end_it()
    {
        var device = await Devices.RegisterAsync(server);
        var asked = await device.PostAsync("/connect/device", ("scope", "odata.read offline_access"));
        await Devices.AnswerAsync(browser, asked.Text("user_code"), "allow");
        var tokens = await device.PollAsync(asked);
        await browser.SendAsync(HttpMethod.Post, "/account/logout", content: new FormUrlEncodedContent([await browser.SessionFormTokenAsync()]));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {tokens.AccessToken}")).StatusCode);
        await browser.SignInAsync(email, AuthVerbs.Password);
        var page = await (await browser.GetAsync("/account/consents")).Content.ReadAsStringAsync(Cancel);
        var id = System.Text.RegularExpressions.Regex.Match(page, "name=\"id\" value=\"([^\"]+)\"").Groups[1].Value;
        await browser.PostFormFromAsync("/account/consents", "/account/consents", ("id", id));
        Assert.Equal("invalid_grant", (await device.RefreshAsync(tokens.RefreshToken)).Error);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {tokens.AccessToken}")).StatusCode);
    }

    [Theory]
    [InlineData(""), InlineData("no.such"), InlineData("scim"), InlineData("reviews.write")]
    public async Task A_device_asks_within_what_its_client_may(string scope) =>
        Assert.Equal("invalid_scope", (await (await Devices.RegisterAsync(server)).PostAsync("/connect/device", ("scope", scope))).Error);

    [Fact]
    public async Task A_client_that_is_not_registered_for_devices_is_refused() =>
        Assert.Equal("unauthorized_client", (await (await Relying.RegisterAsync(server)).PostAsync("/connect/device", ("scope", "odata.read"))).Error);
}
