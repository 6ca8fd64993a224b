using System.Net;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth;

public sealed class One_time_links_on_SQLite(SqliteServer server) : One_time_links(server);
public sealed class One_time_links_on_PostgreSQL(PostgresServer server) : One_time_links(server);
public sealed class One_time_links_on_SQL_Server(SqlServerServer server) : One_time_links(server);

public abstract class One_time_links
{
    private const string NewPassword = "eleven green lanterns";
    private readonly OutcomesServer server;

    protected One_time_links(OutcomesServer server)
    {
        this.server = server;
        server.SkipUnlessAvailable();
    }

    [Fact]
    public async Task A_link_sets_the_password_and_ends_the_sessions_of_before()
    {
        var email = await server.AddAccountAsync("ada");
        using var before = new Browser(server);
        await before.SignInAsync(email, AuthVerbs.Password);
        Assert.Equal(HttpStatusCode.NotFound, (await before.GetAsync("/odata/NoSuchSet")).StatusCode);

        var token = await server.CreateTokenAsync(email);
        Assert.Equal(HttpStatusCode.NotFound, (await before.GetAsync("/odata/NoSuchSet", $"Bearer {token}")).StatusCode);
        using var browser = new Browser(server);
        var answer = await RedeemAsync(browser, await server.IssueLinkAsync(email), NewPassword);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {token}")).StatusCode);
        Assert.Equal("/account/login?done=password", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, (await before.GetAsync("/odata/NoSuchSet")).StatusCode);
        await browser.SignInAsync(email, AuthVerbs.Password);
        Assert.False(browser.HasSession);
        await browser.SignInAsync(email, NewPassword);
        Assert.True(browser.HasSession);
    }

    [Fact]
    public async Task Of_32_who_redeem_a_link_at_once_one_wins()
    {
        var email = await server.AddAccountAsync("ada");
        var link = await server.IssueLinkAsync(email);
        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(async racer =>
        {
            using var browser = new Browser(server);
            var answer = await RedeemAsync(browser, link, $"password of racer {racer}");
            return (Racer: racer, To: answer.Headers.Location?.OriginalString);
        }));
        var winner = Assert.Single(answers, answer => answer.To == "/account/login?done=password");
        Assert.Equal(31, answers.Count(answer => answer.To == "/account/link?error=over"));
        using var owner = new Browser(server);
        await owner.SignInAsync(email, $"password of racer {winner.Racer}");
        Assert.True(owner.HasSession);
    }

    [Fact]
    public async Task T23_an_administrators_link_leads_to_this_server_whatever_Host_the_request_claims()
    {
        using var browser = await server.SignedInAsync(await server.AddAccountAsync("root", Role.Administrator));
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("email", await server.AddAccountAsync("ada")), KeyValuePair.Create("action", "link"), await browser.FormTokenOfPageAsync("/administration/accounts")]);
        var answer = await browser.SendAsync(HttpMethod.Post, "/administration/accounts/step", null, form, ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"));
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<code id=\"link\">http://localhost:5080/account/link?code=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_link_ends_the_one_before()
    {
        var email = await server.AddAccountAsync("ada");
        var first = await server.IssueLinkAsync(email);
        await server.IssueLinkAsync(email);
        using var browser = new Browser(server);
        Assert.Equal("/account/link?error=over", (await RedeemAsync(browser, first, NewPassword)).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Disabling_an_account_ends_its_links()
    {
        var email = await server.AddAccountAsync("ada");
        var link = await server.IssueLinkAsync(email);
        await server.DisableAsync(email);
        using var browser = new Browser(server);
        Assert.Equal("/account/link?error=over", (await RedeemAsync(browser, link, NewPassword)).Headers.Location?.OriginalString);
    }

    /// <summary>A letter outside the basic plane takes two units in memory and is one character all the same.</summary>
    [Theory]
    [InlineData("ø", 14, false), InlineData("ø", 15, true), InlineData("ø", 128, true), InlineData("ø", 129, false)]
    [InlineData("𝒶", 14, false), InlineData("𝒶", 15, true), InlineData("ש", 128, true)]
    public async Task A_password_has_15_to_128_characters_of_any_script(string letter, int count, bool isTaken)
    {
        var email = await server.AddAccountAsync("ada");
        var link = await server.IssueLinkAsync(email);
        var password = string.Concat(Enumerable.Repeat(letter, count));
        using var browser = new Browser(server);
        var answer = await RedeemAsync(browser, link, password);
        Assert.Equal(isTaken ? "/account/login?done=password" : $"/account/link?error=password&code={Code(link)}", answer.Headers.Location?.OriginalString);
        // A password that is refused leaves the link good.
        if (!isTaken) Assert.Equal("/account/login?done=password", (await RedeemAsync(browser, link, NewPassword)).Headers.Location?.OriginalString);
        await browser.SignInAsync(email, isTaken ? password : NewPassword);
        Assert.True(browser.HasSession);
    }

    private static Task<HttpResponseMessage> RedeemAsync(Browser browser, string link, string password) =>
        browser.PostFormAsync("/account/link", ("code", Code(link)), ("password", password));

    private static string Code(string link) => link["/account/link?code=".Length..];
}
