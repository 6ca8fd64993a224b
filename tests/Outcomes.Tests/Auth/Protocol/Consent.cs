using System.Net;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

/// <summary>What people allow, how they are asked, and how they take it back.</summary>
public sealed class Consent : IAsyncLifetime
{
    private readonly OutcomesServer server;
    private readonly Browser browser;
    private string email = "";

    public Consent(SqliteServer server)
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
    public async Task The_page_names_client_owner_and_scopes_and_lets_the_answer_through()
    {
        var app = await ForeignAsync();
        var asked = await AskedAsync(app);
        var answer = await browser.GetAsync(asked);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("Roadmap board", page);
        Assert.Contains("Team Harbour", page);
        Assert.Contains("Reads what you may read", page);
        Assert.DoesNotContain("<script>", page);
        Assert.Contains("form-action 'self' https://app.example.org;", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("access_denied", Relying.Answer(await Relying.ConsentAsync(browser, asked, "deny"))["error"]);
    }

    [Fact]
    public async Task Consent_is_asked_once_and_again_when_scopes_grow()
    {
        var app = await ForeignAsync();
        await app.CodeAsync(browser);
        Assert.True(Relying.Answer(await browser.GetAsync(app.AuthorizeAddress())).ContainsKey("code"));
        await AskedAsync(app, "openid odata.read email");
        await AskedAsync(app, changes: ("prompt", "consent"));
    }

    [Fact]
    public async Task T11_a_program_on_the_device_is_asked_about_each_time_and_its_port_is_its_own()
    {
        var app = await Relying.RegisterNativeAsync(server);
        await app.CodeAsync(browser, changes: ("redirect_uri", "http://127.0.0.1:49152/callback"));
        var asked = await AskedAsync(app, changes: ("redirect_uri", "http://127.0.0.1:50000/callback"));
        Assert.Contains("runs on your own device", await (await browser.GetAsync(asked)).Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync(app.AuthorizeAddress(changes: ("redirect_uri", "http://localhost:50000/callback")))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync(app.AuthorizeAddress(changes: ("redirect_uri", "http://127.0.0.1:50000/other")))).StatusCode);
    }

    [Fact]
    public async Task To_stay_connected_a_foreign_application_asks_each_time()
    {
        var app = await ForeignAsync();
        await app.CodeAsync(browser, "openid odata.read offline_access");
        await AskedAsync(app, "openid odata.read offline_access");
    }

    [Fact]
    public async Task Taking_consent_back_ends_the_tokens_and_is_asked_for_again()
    {
        var app = await ForeignAsync();
        var tokens = await app.RedeemAsync(await app.CodeAsync(browser, "openid odata.read offline_access"));
        var page = await (await browser.GetAsync("/account/consents")).Content.ReadAsStringAsync(Cancel);
        Assert.Contains("Roadmap board", page);
        var id = System.Text.RegularExpressions.Regex.Match(page, "name=\"id\" value=\"([^\"]+)\"").Groups[1].Value;
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {tokens.AccessToken}")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostFormFromAsync("/account/consents", "/account/consents", ("id", id))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {tokens.AccessToken}")).StatusCode);
        Assert.Equal("invalid_grant", (await app.RefreshAsync(tokens.RefreshToken)).Error);
        await AskedAsync(app);
        Assert.Equal(["auth.consent-given.v1", "auth.consent-revoked.v1"], (await server.AuditedAsync(email)).Where(action => action.StartsWith("auth.consent", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nobody_takes_back_or_sees_what_somebody_else_allowed()
    {
        var app = await ForeignAsync();
        await app.CodeAsync(browser);
        var page = await (await browser.GetAsync("/account/consents")).Content.ReadAsStringAsync(Cancel);
        var id = System.Text.RegularExpressions.Regex.Match(page, "name=\"id\" value=\"([^\"]+)\"").Groups[1].Value;
        using var other = new Browser(server);
        await other.SignInAsync(await server.AddAccountAsync("bo"), AuthVerbs.Password);
        Assert.DoesNotContain("Roadmap board", await (await other.GetAsync("/account/consents")).Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostFormAsync("/account/consents", ("id", id))).StatusCode);
        Assert.True(Relying.Answer(await browser.GetAsync(app.AuthorizeAddress())).ContainsKey("code"));
    }

    [Fact]
    public async Task T5_a_form_of_another_site_gives_no_consent()
    {
        var asked = await AskedAsync(await ForeignAsync());
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("request", Uri.UnescapeDataString(asked.Split('=')[1])), KeyValuePair.Create("decision", "allow")]);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(HttpMethod.Post, "/account/consent", content: form)).StatusCode);
    }

    private Task<Relying> ForeignAsync() => Relying.RegisterAsync(server, registration => registration with { IsFirstParty = false });

    private async Task<string> AskedAsync(Relying app, string scope = "openid odata.read", params (string Name, string Value)[] changes)
    {
        var address = (await browser.GetAsync(app.AuthorizeAddress(scope, changes))).Headers.Location!.OriginalString;
        Assert.StartsWith("/account/consent?request=", address);
        return address;
    }
}
