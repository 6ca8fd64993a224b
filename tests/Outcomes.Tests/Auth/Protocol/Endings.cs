using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Auth;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

/// <summary>A server whose time is moved, which bears with clients on bad lines for half a minute, and takes Basic at <c>/scim</c>.</summary>
public sealed class LenientServer : TimedServer
{
    protected override void Adjust(IServiceCollection services)
    {
        base.Adjust(services);
        services.Configure<AuthOptions>(auth => (auth.RefreshLeeway, auth.ScimTakesBasic) = (TimeSpan.FromSeconds(30), true));
    }
}

/// <summary>What each endpoint says of things that are over, used up, or meant for others.</summary>
public sealed class Endings(LenientServer server) : IClassFixture<LenientServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pushed_request_is_over_after_a_minute_and_none_is_larger_than_is_kept()
    {
        using var browser = await server.SignedInAsync(await server.AddAccountAsync("ada"));
        var app = await Relying.RegisterAsync(server);
        var pushed = await app.PushAsync();
        server.Pass(TimeSpan.FromSeconds(61));
        var address = QueryHelpers.AddQueryString("/connect/authorize", new Dictionary<string, string?> { ["client_id"] = app.ClientId, ["request_uri"] = pushed.Text("request_uri") });
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync(address)).StatusCode);
        var large = await app.PushAsync(("more", new string('m', 7_900)));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "invalid_request"), (large.Status, large.Error));
        Assert.Equal("invalid_request", (await app.PushAsync(("more", new string('m', 8_001)))).Error);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await app.PushAsync([.. Enumerable.Range(0, 5).Select(number => ($"more{number}", new string('m', 7_000)))])).Status);
    }

    [Fact]
    public async Task A_used_refresh_token_gives_a_sibling_within_the_leeway_and_ends_its_family_after()
    {
        using var browser = await server.SignedInAsync(await server.AddAccountAsync("ada"));
        var app = await Relying.RegisterAsync(server);
        var first = await app.RedeemAsync(await app.CodeAsync(browser, "openid odata.read offline_access"));
        var second = await app.RefreshAsync(first.RefreshToken);
        var sibling = await app.RefreshAsync(first.RefreshToken);
        Assert.Equal(HttpStatusCode.OK, sibling.Status);
        Assert.Equal(3, new[] { first.RefreshToken, second.RefreshToken, sibling.RefreshToken }.Distinct().Count());
        Assert.Equal("invalid_grant", (await (await Relying.RegisterAsync(server)).RefreshAsync(first.RefreshToken)).Error);
        server.Pass(TimeSpan.FromSeconds(31));
        Assert.Equal("invalid_grant", (await app.RefreshAsync(first.RefreshToken)).Error);
        foreach (var token in new[] { second.RefreshToken, sibling.RefreshToken }) Assert.Equal("invalid_grant", (await app.RefreshAsync(token)).Error);
    }

    [Fact]
    public async Task A_device_that_nobody_let_in_hears_that_it_is_over_and_its_code_opens_nothing()
    {
        using var browser = await server.SignedInAsync(await server.AddAccountAsync("ada"));
        var device = await Devices.RegisterAsync(server);
        var (late, used) = (await device.PostAsync("/connect/device", ("scope", "odata.read")), await device.PostAsync("/connect/device", ("scope", "odata.read")));
        await Devices.AnswerAsync(browser, used.Text("user_code"), "allow");
        Assert.Equal(HttpStatusCode.OK, (await device.PollAsync(used)).Status);
        Assert.Equal("invalid_grant", (await device.PollAsync(used)).Error);
        server.Pass(TimeSpan.FromMinutes(10.1));
        Assert.Equal("expired_token", (await device.PollAsync(late)).Error);
        Assert.Equal("/connect/verify?done=over", Browser.Where(await Devices.AnswerAsync(browser, late.Text("user_code"), "allow")));
    }

    [Fact]
    public async Task An_id_token_that_is_over_still_ends_its_session()
    {
        using var browser = await server.SignedInAsync(await server.AddAccountAsync("ada"));
        var app = await Relying.RegisterAsync(server);
        var tokens = await app.RedeemAsync(await app.CodeAsync(browser));
        server.Pass(TimeSpan.FromMinutes(6));
        var waiting = await app.CodeAsync(browser);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("id_token_hint", tokens.IdToken), KeyValuePair.Create("state", "kept for nobody")]);
        Assert.Equal("/account/login?done=signed-out", Browser.Where(await browser.SendAsync(HttpMethod.Post, "/connect/endsession", content: form)));
        Assert.False(browser.HasSession);
        // And with it what was about to be redeemed.
        Assert.Equal("invalid_grant", (await app.RedeemAsync(waiting)).Error);
    }

    [Fact]
    public async Task Of_what_is_over_used_or_taken_back_introspection_says_only_that_it_is_not_good()
    {
        using var browser = await server.SignedInAsync(await server.AddAccountAsync("ada"));
        var app = await Relying.RegisterAsync(server, registration => registration with { Introspects = true });
        var first = await app.RedeemAsync(await app.CodeAsync(browser, "openid odata.read offline_access"));
        var said = await app.PostAsync("/connect/introspect", ("token", first.AccessToken), ("token_type_hint", "unheard-of"));
        Assert.Equal((System.Text.Json.JsonValueKind.Number, System.Text.Json.JsonValueKind.Array, "openid odata.read offline_access"), (said.Body.GetProperty("exp").ValueKind, said.Body.GetProperty("aud").ValueKind, said.Text("scope")));
        var second = await app.RefreshAsync(first.RefreshToken);
        Assert.Equal("{\"active\":false}", await AskAsync(app, first.RefreshToken));
        server.Pass(TimeSpan.FromMinutes(11));
        foreach (var over in new[] { first.AccessToken, second.AccessToken, first.IdToken }) Assert.Equal("{\"active\":false}", await AskAsync(app, over));
        Assert.Equal("True", (await app.PostAsync("/connect/introspect", ("token", second.RefreshToken))).Text("active"));
        server.Pass(TimeSpan.FromDays(14.1));
        Assert.Equal("{\"active\":false}", await AskAsync(app, second.RefreshToken));
    }

    [Fact]
    public async Task Userinfo_refuses_what_is_over_for_others_or_a_tools()
    {
        var email = await server.AddAccountAsync("ada");
        using var browser = await server.SignedInAsync(email);
        var app = await Relying.RegisterAsync(server);
        var tokens = await app.RedeemAsync(await app.CodeAsync(browser));
        var provisioning = await Relying.RegisterMachineAsync(server, "scim");
        Assert.Equal(TokenReply.Claims(tokens.IdToken).GetProperty("sub").GetString(), (await InfoAsync(HttpMethod.Post, tokens.AccessToken)).Text("sub"));
        foreach (var foreign in new[] { (await provisioning.CredentialsAsync("scim")).AccessToken, await server.CreateTokenAsync(email) })
            Assert.Equal(HttpStatusCode.Unauthorized, (await InfoAsync(HttpMethod.Get, foreign)).Status);
        server.Pass(TimeSpan.FromMinutes(10.6));
        Assert.Equal(HttpStatusCode.Unauthorized, (await InfoAsync(HttpMethod.Get, tokens.AccessToken)).Status);

        Task<TokenReply> InfoAsync(HttpMethod method, string token) => app.SendAsync("/connect/userinfo", null, new("Bearer", token), method);
    }

    [Fact]
    public async Task Basic_at_scim_is_the_id_and_secret_of_a_client_that_provisions_and_of_no_other()
    {
        var (provisioning, reporting) = (await Relying.RegisterMachineAsync(server, "scim"), await Relying.RegisterMachineAsync(server, "odata.read"));
        Assert.Equal(HttpStatusCode.OK, await AtAsync(Relying.Basic(provisioning.ClientId, provisioning.Secret!)));
        foreach (var wrong in new[] { Relying.Basic(provisioning.ClientId, "wrong"), Relying.Basic(reporting.ClientId, reporting.Secret!), new("Basic", "!!") })
            Assert.Equal(HttpStatusCode.Unauthorized, await AtAsync(wrong));
        Assert.Equal(HttpStatusCode.Forbidden, await AtAsync(Relying.Basic(provisioning.ClientId, provisioning.Secret!), ("X-Forwarded-For", "203.0.113.9")));
    }

    private async Task<HttpStatusCode> AtAsync(System.Net.Http.Headers.AuthenticationHeaderValue authorization, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, "/scim/v2/Users?count=1"));
        request.Headers.Authorization = authorization;
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return (await Relying.Http.SendAsync(request, Cancel)).StatusCode;
    }

    private static async Task<string> AskAsync(Relying app, string token) => (await app.PostAsync("/connect/introspect", ("token", token))).Body.GetRawText();
}
