using System.Net;
using System.Text;
using Outcomes.Auth;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

/// <summary><c>/connect/token</c>: who may ask, how, and what each grant refuses.</summary>
public sealed class Token_endpoint : IAsyncLifetime
{
    private readonly OutcomesServer server;
    private readonly Browser browser;
    private Relying? registered;

    public Token_endpoint(SqliteServer server)
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
    [InlineData("", "invalid_request"), InlineData("password", "unsupported_grant_type"), InlineData("implicit", "unsupported_grant_type"), InlineData("urn:ietf:params:oauth:grant-type:token-exchange", "unsupported_grant_type"), InlineData("client_credentials", "unauthorized_client")]
    public async Task A_grant_that_is_missing_or_not_the_clients_is_refused(string grant, string error)
    {
        var answer = await App.TokenAsync(("grant_type", grant), ("scope", "odata.read"));
        Assert.Equal((HttpStatusCode.BadRequest, error), (answer.Status, answer.Error));
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("application/json", "{\"grant_type\":\"client_credentials\"}"), InlineData("multipart/form-data; boundary=x", "--x--"), InlineData("text/plain", "grant_type=client_credentials"), InlineData("application/x-www-form-urlencoded", "grant_type=client_credentials&grant_type=password")]
    public async Task A_body_that_is_no_plain_form_is_refused(string type, string body)
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        var answer = await App.SendAsync("/connect/token", content, Relying.Basic(App.ClientId, App.Secret!));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_request"), (answer.Status, answer.Error));
    }

    [Fact]
    public async Task T11_a_client_that_is_not_who_it_says_is_refused()
    {
        var publicApp = await Relying.RegisterNativeAsync(server);
        (string Id, string Secret)[] wrong = [(App.ClientId, "wrong"), (App.ClientId, ""), ("nobody", App.Secret!), (App.ClientId.ToUpperInvariant(), App.Secret!), (publicApp.ClientId, "x")];
        foreach (var (id, secret) in wrong)
        {
            var byHeader = await App.SendAsync("/connect/token", Relying.Form(("grant_type", "refresh_token"), ("refresh_token", "x")), Relying.Basic(id, secret));
            Assert.Equal((HttpStatusCode.Unauthorized, "invalid_client"), (byHeader.Status, byHeader.Error));
            Assert.Equal("Basic realm=\"Outcomes\", charset=\"UTF-8\"", byHeader.Headers.WwwAuthenticate.ToString());
            if (secret.Length == 0) continue;
            var byBody = await App.SendAsync("/connect/token", Relying.Form(("grant_type", "refresh_token"), ("refresh_token", "x"), ("client_id", id), ("client_secret", secret)), authorization: null);
            Assert.Equal((HttpStatusCode.BadRequest, "invalid_client"), (byBody.Status, byBody.Error));
        }
        Assert.Equal("invalid_client", (await App.SendAsync("/connect/token", Relying.Form(("grant_type", "refresh_token"), ("client_id", App.ClientId)), authorization: null)).Error);
        Assert.Equal("invalid_client", (await App.SendAsync("/connect/token", Relying.Form(("grant_type", "refresh_token")), authorization: null)).Error);
    }

    [Fact]
    public async Task T11_credentials_come_once_and_never_in_the_address()
    {
        var basic = Relying.Basic(App.ClientId, App.Secret!);
        Assert.Equal("invalid_request", (await App.SendAsync($"/connect/token?client_secret={App.Secret}", Relying.Form(("grant_type", "refresh_token")), basic)).Error);
        Assert.Equal("invalid_request", (await App.SendAsync("/connect/token", Relying.Form(("grant_type", "refresh_token"), ("client_secret", App.Secret!)), basic)).Error);
        Assert.Equal("invalid_request", (await App.SendAsync("/connect/token", Relying.Form(("grant_type", "refresh_token"), ("client_id", "another")), basic)).Error);
        Assert.Equal("invalid_request", (await App.TokenAsync(("grant_type", "refresh_token"), ("client_assertion", "a.b.c"))).Error);
        Assert.Equal("invalid_request", (await App.TokenAsync(("grant_type", "refresh_token"), ("client_assertion_type", "urn:x"))).Error);
    }

    [Theory]
    [InlineData("code", ""), InlineData("code", "unknown"), InlineData("redirect_uri", ""), InlineData("redirect_uri", "https://app.example.org/other")]
    [InlineData("code_verifier", ""), InlineData("code_verifier", "short"), InlineData("code_verifier", "wrong-wrong-wrong-wrong-wrong-wrong-wrong-wrong"), InlineData("scope", "openid")]
    public async Task T2_a_code_without_what_it_was_bound_to_is_refused_and_stays_good(string name, string value)
    {
        var code = await App.CodeAsync(browser);
        var refused = await App.RedeemAsync(code, (name, value));
        Assert.Equal(name is "scope" || (name, value) == ("code", "") ? "invalid_request" : "invalid_grant", refused.Error);
        Assert.Equal(HttpStatusCode.OK, (await App.RedeemAsync(code)).Status);
    }

    [Fact]
    public async Task T4_a_code_of_another_client_is_refused()
    {
        var other = await Relying.RegisterAsync(server);
        var code = await App.CodeAsync(browser);
        Assert.Equal("invalid_grant", (await other.RedeemAsync(code, ("code_verifier", App.Verifier))).Error);
        Assert.Equal(HttpStatusCode.OK, (await App.RedeemAsync(code)).Status);
    }

    [Fact]
    public async Task T4_a_replayed_code_ends_everything_that_came_of_it()
    {
        var code = await App.CodeAsync(browser, "openid odata.read offline_access");
        var tokens = await App.RedeemAsync(code);
        Assert.Equal("invalid_grant", (await App.RedeemAsync(code, ("code_verifier", "wrong-wrong-wrong-wrong-wrong-wrong-wrong-wrong"))).Error);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {tokens.AccessToken}")).StatusCode);
        Assert.Equal("invalid_grant", (await App.RedeemAsync(code)).Error);
        Assert.Equal("invalid_grant", (await App.RefreshAsync(tokens.RefreshToken)).Error);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {tokens.AccessToken}")).StatusCode);
    }

    [Fact]
    public async Task T10_a_refresh_token_used_twice_ends_the_family()
    {
        var email = await server.AddAccountAsync("bo");
        using var own = new Browser(server);
        await own.SignInAsync(email, AuthVerbs.Password);
        var first = await App.RedeemAsync(await App.CodeAsync(own, "openid odata.read offline_access"));
        var second = await App.RefreshAsync(first.RefreshToken);
        Assert.Equal("invalid_grant", (await App.RefreshAsync(first.RefreshToken)).Error);
        Assert.Equal("invalid_grant", (await App.RefreshAsync(second.RefreshToken)).Error);
        Assert.Equal(HttpStatusCode.Unauthorized, (await own.GetAsync("/odata/NoSuchSet", $"Bearer {second.AccessToken}")).StatusCode);
        Assert.Contains("auth.refresh-reused.v1", await server.AuditedAsync(email));
    }

    [Fact]
    public async Task T14_no_grant_grows_by_refreshing()
    {
        var first = await App.RedeemAsync(await App.CodeAsync(browser, "openid odata.read offline_access"));
        Assert.Equal("invalid_scope", (await App.RefreshAsync(first.RefreshToken, ("scope", "openid odata.read deliverables.write"))).Error);
        Assert.Equal(HttpStatusCode.OK, (await App.RefreshAsync(first.RefreshToken)).Status);
    }

    [Fact]
    public async Task A_refresh_token_is_one_clients_and_is_no_code()
    {
        var other = await Relying.RegisterAsync(server);
        var first = await App.RedeemAsync(await App.CodeAsync(browser, "openid odata.read offline_access"));
        Assert.Equal("invalid_grant", (await other.RefreshAsync(first.RefreshToken)).Error);
        Assert.Equal("invalid_grant", (await App.RedeemAsync(first.RefreshToken)).Error);
        Assert.Equal("invalid_grant", (await App.RefreshAsync("unknown")).Error);
        Assert.Equal("invalid_request", (await App.RefreshAsync("")).Error);
        Assert.Equal(HttpStatusCode.OK, (await App.RefreshAsync(first.RefreshToken)).Status);
    }

    [Fact]
    public async Task A_new_password_ends_refresh_tokens()
    {
        var email = await server.AddAccountAsync("bo");
        using var own = new Browser(server);
        await own.SignInAsync(email, AuthVerbs.Password);
        var tokens = await App.RedeemAsync(await App.CodeAsync(own, "openid odata.read offline_access"));
        var link = await server.IssueLinkAsync(email);
        await own.PostFormAsync("/account/link", ("code", link["/account/link?code=".Length..]), ("password", "eleven green lanterns"));
        Assert.Equal("invalid_grant", (await App.RefreshAsync(tokens.RefreshToken)).Error);
        Assert.Equal(HttpStatusCode.Unauthorized, (await own.GetAsync("/odata/NoSuchSet", $"Bearer {tokens.AccessToken}")).StatusCode);
    }

    [Fact]
    public async Task A_client_acts_as_its_service_person_within_its_scopes()
    {
        var machine = await Relying.RegisterMachineAsync(server, "odata.read");
        var tokens = await machine.CredentialsAsync();
        Assert.Equal((HttpStatusCode.OK, "odata.read", "", ""), (tokens.Status, tokens.Text("scope"), tokens.RefreshToken, tokens.IdToken));
        Assert.Equal(machine.ClientId, TokenReply.Claims(tokens.AccessToken).GetProperty("sub").GetString());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/odata/People?$top=1", $"Bearer {tokens.AccessToken}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.SendAsync(HttpMethod.Post, "/odata/Objectives", $"Bearer {tokens.AccessToken}", new StringContent("{}", Encoding.UTF8, "application/json"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await TokenReply.ReadAsync(await browser.GetAsync("/connect/userinfo", $"Bearer {tokens.AccessToken}"))).Status);
    }

    [Theory]
    [InlineData(""), InlineData("openid"), InlineData("odata.read offline_access"), InlineData("reviews.write"), InlineData("no.such"), InlineData("odata.read profile")]
    public async Task T14_a_client_gets_no_scope_that_speaks_of_a_person_or_is_not_its_own(string scope)
    {
        var machine = await Relying.RegisterMachineAsync(server);
        Assert.Equal("invalid_scope", (await machine.CredentialsAsync(scope)).Error);
    }

    [Fact]
    public async Task A_disabled_client_is_dead_with_all_it_got()
    {
        var machine = await Relying.RegisterMachineAsync(server);
        var tokens = await machine.CredentialsAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {tokens.AccessToken}")).StatusCode);
        await server.AsCommandAsync(async (DisableClient disable) => { await disable.RunAsync(machine.ClientId, Cancel); return true; });
        Assert.Equal("invalid_client", (await machine.CredentialsAsync()).Error);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {tokens.AccessToken}")).StatusCode);
    }

    [Fact]
    public async Task A_rotated_secret_works_beside_the_one_before_and_not_the_one_before_that()
    {
        var machine = await Relying.RegisterMachineAsync(server);
        var second = await RotateAsync(machine);
        foreach (var secret in new[] { machine.Secret!, second }) Assert.Equal(HttpStatusCode.OK, (await WithAsync(machine, secret)).Status);
        var third = await RotateAsync(machine);
        foreach (var secret in new[] { second, third }) Assert.Equal(HttpStatusCode.OK, (await WithAsync(machine, secret)).Status);
        Assert.Equal("invalid_client", (await WithAsync(machine, machine.Secret!)).Error);
    }

    [Fact]
    public async Task T26_a_body_of_three_megabytes_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, "/connect/token")) { Content = Relying.Form(("grant_type", new string('x', 3_000_000))) };
        request.Headers.ExpectContinue = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Relying.Http.SendAsync(request, Cancel)).StatusCode);
    }

    private Task<string> RotateAsync(Relying machine) => server.AsCommandAsync((RotateSecret rotate) => rotate.RunAsync(machine.ClientId, Cancel));

    private Task<TokenReply> WithAsync(Relying machine, string secret) => App.SendAsync("/connect/token", Relying.Form(("grant_type", "client_credentials"), ("scope", "odata.read")), Relying.Basic(machine.ClientId, secret));
}
