using System.Net;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

/// <summary><c>/connect/authorize</c>: what is told on a page, what is told to the client, and when somebody is asked.</summary>
public sealed class Authorize_endpoint : IAsyncLifetime
{
    private readonly OutcomesServer server;
    private readonly Browser browser;
    private Relying? registered;

    public Authorize_endpoint(SqliteServer server)
    {
        this.server = server;
        browser = new Browser(server);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private Relying App => registered!;

    public async ValueTask InitializeAsync()
    {
        registered = await Relying.RegisterAsync(server);
        await browser.SignInAsync(await server.AddAccountAsync("ada"), AuthVerbs.Password);
    }

    public ValueTask DisposeAsync()
    {
        browser.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("https://app.example.org/callback/"), InlineData("https://app.example.org/callback?x=1"), InlineData("https://app.example.org/callback#f"), InlineData("https://APP.example.org/callback")]
    [InlineData("https://app.example.org:444/callback"), InlineData("https://app.example.org/Callback"), InlineData("http://app.example.org/callback"), InlineData("https://app.example.org.evil.example/callback")]
    [InlineData("https://app.example.org/callback/../evil"), InlineData("https://user@app.example.org/callback"), InlineData("/callback"), InlineData("javascript:alert(1)")]
    public async Task T1_an_address_that_differs_in_one_character_is_told_on_a_page_and_never_followed(string address) =>
        await ToldOnPageAsync(App.AuthorizeAddress(changes: ("redirect_uri", address)));

    [Theory]
    [InlineData("client_id", "nobody"), InlineData("client_id", ""), InlineData("redirect_uri", ""), InlineData("client_id", "<script>alert(1)</script>")]
    public async Task T1_an_unknown_client_or_no_address_is_told_on_a_page(string name, string value) =>
        await ToldOnPageAsync(App.AuthorizeAddress(changes: (name, value)));

    [Fact]
    public async Task T1_a_parameter_sent_twice_is_told_on_a_page() => await ToldOnPageAsync(App.AuthorizeAddress() + "&redirect_uri=https%3A%2F%2Fevil.example");

    [Theory]
    [InlineData("response_type", "", "invalid_request"), InlineData("response_type", "token", "unsupported_response_type"), InlineData("response_type", "code id_token", "unsupported_response_type")]
    [InlineData("response_mode", "fragment", "invalid_request"), InlineData("response_mode", "web_message", "invalid_request")]
    [InlineData("code_challenge", "", "invalid_request"), InlineData("code_challenge", "short", "invalid_request"), InlineData("code_challenge_method", "", "invalid_request"), InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("scope", "", "invalid_scope"), InlineData("scope", "openid reviews.write", "invalid_scope"), InlineData("scope", "openid no.such", "invalid_scope"), InlineData("scope", "scim", "invalid_scope")]
    [InlineData("prompt", "shout", "invalid_request"), InlineData("prompt", "none login", "invalid_request"), InlineData("max_age", "-1", "invalid_request"), InlineData("max_age", "soon", "invalid_request")]
    [InlineData("id_token_hint", "no.token.here", "invalid_request"), InlineData("request", "e30.e30.", "request_not_supported"), InlineData("request_uri", "https://10.0.0.1/request", "request_uri_not_supported")]
    [InlineData("resource", "https://elsewhere.example", "invalid_target")]
    public async Task What_is_wrong_with_a_request_is_told_to_the_client_with_state_and_issuer(string name, string value, string error)
    {
        var answer = Relying.Answer(await browser.GetAsync(App.AuthorizeAddress(changes: (name, value))));
        Assert.Equal((error, "st-42", "http://localhost:5080"), (answer["error"], answer["state"], answer["iss"]));
        Assert.False(answer.ContainsKey("code"));
    }

    [Fact]
    public async Task T22_an_address_of_a_request_is_never_fetched()
    {
        using var trap = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        trap.Start();
        var answer = Relying.Answer(await browser.GetAsync(App.AuthorizeAddress(changes: ("request_uri", $"http://{trap.LocalEndpoint}/request"))));
        Assert.Equal("request_uri_not_supported", answer["error"]);
        Assert.False(trap.Pending());
    }

    [Fact]
    public async Task The_same_request_may_be_posted()
    {
        var query = App.AuthorizeAddress()["/connect/authorize?".Length..].Split('&').Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], Uri.UnescapeDataString(pair[1])));
        using var form = new FormUrlEncodedContent(query);
        Assert.True(Relying.Answer(await browser.SendAsync(HttpMethod.Post, "/connect/authorize", content: form)).ContainsKey("code"));
    }

    [Fact]
    public async Task An_answer_by_form_post_is_a_page_that_leads_to_the_client_and_nowhere_else()
    {
        var answer = await browser.GetAsync(App.AuthorizeAddress(changes: [("response_mode", "form_post"), ("state", "\"><script>alert(1)</script>")]));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains($"action=\"{Relying.Callback}\"", page);
        Assert.DoesNotContain("<script", page);
        Assert.EndsWith("form-action https://app.example.org", answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Prompt_none_says_who_would_have_to_act()
    {
        using var stranger = new Browser(server);
        Assert.Equal("login_required", Relying.Answer(await stranger.GetAsync(App.AuthorizeAddress(changes: ("prompt", "none"))))["error"]);
        Assert.True(Relying.Answer(await browser.GetAsync(App.AuthorizeAddress(changes: ("prompt", "none")))).ContainsKey("code"));
        var foreign = await Relying.RegisterAsync(server, registration => registration with { IsFirstParty = false });
        Assert.Equal("consent_required", Relying.Answer(await browser.GetAsync(foreign.AuthorizeAddress(changes: ("prompt", "none"))))["error"]);
    }

    [Theory]
    [InlineData("login"), InlineData("select_account")]
    public async Task A_new_sign_in_is_asked_where_the_client_wants_it_and_the_old_one_does_not_do(string prompt)
    {
        var email = await server.AddAccountAsync("bo");
        using var again = new Browser(server);
        await again.SignInAsync(email, AuthVerbs.Password);
        var asked = await again.GetAsync(App.AuthorizeAddress(changes: ("prompt", prompt)));
        var back = ReturnUrl(asked);
        Assert.Equal("/account/login", new Uri(server.Address, (await again.GetAsync(back)).Headers.Location!).AbsolutePath);
        var signedIn = await again.SignInAsync(email, AuthVerbs.Password, back);
        Assert.True(Relying.Answer(await again.GetAsync(signedIn.Headers.Location!.OriginalString)).ContainsKey("code"));
    }

    [Fact]
    public async Task A_hint_at_somebody_else_asks_for_them()
    {
        var tokens = await App.RedeemAsync(await App.CodeAsync(browser));
        Assert.True(Relying.Answer(await browser.GetAsync(App.AuthorizeAddress(changes: ("id_token_hint", tokens.IdToken)))).ContainsKey("code"));
        using var other = new Browser(server);
        var email = await server.AddAccountAsync("bo");
        await other.SignInAsync(email, AuthVerbs.Password);
        Assert.Equal("login_required", Relying.Answer(await other.GetAsync(App.AuthorizeAddress(changes: [("id_token_hint", tokens.IdToken), ("prompt", "none")])))["error"]);
        var back = ReturnUrl(await other.GetAsync(App.AuthorizeAddress(changes: ("id_token_hint", tokens.IdToken))));
        await other.SignInAsync(email, AuthVerbs.Password, back);
        Assert.Equal("login_required", Relying.Answer(await other.GetAsync(back))["error"]);
        var foreign = await Relying.RegisterAsync(server);
        Assert.Equal("invalid_request", Relying.Answer(await browser.GetAsync(foreign.AuthorizeAddress(changes: ("id_token_hint", tokens.IdToken))))["error"]);
    }

    [Fact]
    public async Task A_client_without_the_right_gets_no_code()
    {
        var machine = await Relying.RegisterMachineAsync(server);
        await ToldOnPageAsync(machine.AuthorizeAddress(changes: ("redirect_uri", Relying.Callback)));
        var withoutRefresh = await Relying.RegisterAsync(server, registration => registration with { Grants = ["authorization_code"] });
        Assert.Equal("invalid_scope", Relying.Answer(await browser.GetAsync(withoutRefresh.AuthorizeAddress("openid offline_access")))["error"]);
    }

    [Fact]
    public async Task A_forged_or_foreign_ticket_is_told_on_a_page()
    {
        await ToldOnPageAsync("/connect/authorize?resume=CfDJ8AAAA");
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(HttpMethod.Get, "/account/consent?request=CfDJ8AAAA", headers: ("Accept", "text/html"))).StatusCode);
    }

    [Theory]
    [InlineData("PUT", "/connect/authorize"), InlineData("GET", "/connect/token"), InlineData("GET", "/connect/par"), InlineData("GET", "/connect/revoke"), InlineData("GET", "/connect/introspect"), InlineData("GET", "/connect/device")]
    [InlineData("DELETE", "/connect/userinfo"), InlineData("PUT", "/connect/endsession"), InlineData("POST", "/.well-known/openid-configuration"), InlineData("POST", "/.well-known/jwks")]
    public async Task Another_method_is_refused_by_name(string method, string path)
    {
        var answer = await browser.SendAsync(new HttpMethod(method), path);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.NotEmpty(answer.Content.Headers.Allow);
    }

    private async Task ToldOnPageAsync(string address)
    {
        var answer = await browser.SendAsync(HttpMethod.Get, address, headers: ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(Cancel));
    }

    private static string ReturnUrl(HttpResponseMessage answer)
    {
        Assert.StartsWith("/account/login?returnUrl=", answer.Headers.Location?.OriginalString);
        return Uri.UnescapeDataString(answer.Headers.Location!.OriginalString["/account/login?returnUrl=".Length..]);
    }
}
