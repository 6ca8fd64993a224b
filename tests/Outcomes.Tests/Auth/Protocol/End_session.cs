using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

/// <summary><c>/connect/endsession</c>: who may sign whom out, and where the browser goes.</summary>
public sealed class End_session : IAsyncLifetime
{
    private const string Bye = "https://app.example.org/bye";
    private readonly OutcomesServer server;
    private readonly Browser browser;
    private Relying? registered;
    private TokenReply? got;

    public End_session(SqliteServer server)
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
        got = await App.RedeemAsync(await App.CodeAsync(browser, "openid odata.read offline_access"));
    }

    public ValueTask DisposeAsync()
    {
        browser.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_clients_own_id_token_ends_the_session_and_what_came_of_it()
    {
        var answer = await browser.GetAsync(At(("id_token_hint", Tokens.IdToken), ("post_logout_redirect_uri", Bye), ("state", "s 1")));
        Assert.Equal((HttpStatusCode.SeeOther, Bye + "?state=s%201"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.False(browser.HasSession);
        Assert.Equal("invalid_grant", (await App.RefreshAsync(Tokens.RefreshToken)).Error);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {Tokens.AccessToken}")).StatusCode);
    }

    [Fact]
    public async Task T21_without_a_hint_the_person_is_asked_and_no_other_site_answers_for_them()
    {
        var asked = await browser.GetAsync(At(("client_id", App.ClientId), ("post_logout_redirect_uri", Bye)));
        Assert.StartsWith("/account/signout?", asked.Headers.Location?.OriginalString);
        Assert.True(browser.HasSession);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("client_id", App.ClientId)]);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(HttpMethod.Post, "/account/signout", content: form)).StatusCode);
        Assert.True(browser.HasSession);
        var answer = await browser.PostFormFromAsync(asked.Headers.Location!.OriginalString, "/account/signout", ("client_id", App.ClientId), ("post_logout_redirect_uri", Bye));
        Assert.Equal(Bye, answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/odata/NoSuchSet")).StatusCode);
    }

    [Fact]
    public async Task T21_a_hint_at_another_session_asks_first()
    {
        using var other = new Browser(server);
        await other.SignInAsync(await server.AddAccountAsync("bo"), AuthVerbs.Password);
        Assert.StartsWith("/account/signout", (await other.GetAsync(At(("id_token_hint", Tokens.IdToken)))).Headers.Location?.OriginalString);
        Assert.True(other.HasSession);
        Assert.True(browser.HasSession);
    }

    [Theory]
    [InlineData("https://evil.example"), InlineData("https://app.example.org/bye/"), InlineData("https://app.example.org/callback"), InlineData("javascript:alert(1)")]
    public async Task T21_an_address_that_the_client_did_not_register_is_told_on_a_page(string address)
    {
        foreach (var hint in new[] { ("id_token_hint", Tokens.IdToken), ("client_id", App.ClientId), ("state", "x") })
        {
            var answer = await browser.SendAsync(HttpMethod.Get, At(hint, ("post_logout_redirect_uri", address)), headers: ("Accept", "text/html"));
            Assert.Equal((HttpStatusCode.BadRequest, null), (answer.StatusCode, answer.Headers.Location));
        }
        Assert.True(browser.HasSession);
    }

    [Fact]
    public async Task A_hint_that_is_not_the_clients_or_not_ours_is_told_on_a_page()
    {
        var other = await Relying.RegisterAsync(server);
        foreach (var (hint, client) in new[] { (Tokens.IdToken, other.ClientId), ("a.b.c", App.ClientId), (Tokens.AccessToken, App.ClientId) })
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync(At(("id_token_hint", hint), ("client_id", client)))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync(At(("client_id", "nobody")))).StatusCode);
        Assert.True(browser.HasSession);
    }

    private static string At(params (string Name, string Value)[] parameters) =>
        QueryHelpers.AddQueryString("/connect/endsession", parameters.ToDictionary(pair => pair.Name, pair => (string?)pair.Value));
}
