using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Outcomes.Auth;
using Outcomes.Platform;
using Outcomes.Tests.Auth.Protocol;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth;

/// <summary>Password and sessions, as their owner keeps them.</summary>
public sealed class Own_security(SqliteServer server)
{
    private const string NewPassword = "eleven green lanterns";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_disabled_account_that_is_enabled_again_has_its_password_and_nothing_else()
    {
        var email = await server.AddAccountAsync("ada");
        using var before = await server.SignedInAsync(email);
        var token = await server.CreateTokenAsync(email);
        await server.DisableAsync(email);
        using var locked = new Browser(server);
        Assert.Equal("/account/login?error=refused&returnUrl=%2F", Browser.Where(await locked.SignInAsync(email, AuthVerbs.Password)));
        await server.AsCommandAsync(async (EnableAccount enable) => { await enable.RunAsync(email, TestContext.Current.CancellationToken); return true; });
        using var after = await server.SignedInAsync(email);
        Assert.Equal(HttpStatusCode.Unauthorized, (await before.GetAsync("/odata/NoSuchSet")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await after.GetAsync("/odata/NoSuchSet", $"Bearer {token}")).StatusCode);
    }

    [Fact]
    public async Task A_password_is_changed_with_the_one_of_before_and_everything_else_ends()
    {
        var email = await server.AddAccountAsync("ada");
        using var elsewhere = await server.SignedInAsync(email);
        using var browser = await server.SignedInAsync(email);
        var app = await Relying.RegisterAsync(server);
        var tokens = await app.RedeemAsync(await app.CodeAsync(browser, "openid odata.read offline_access"));
        Assert.Contains("This is not your password.", await TextAsync(await ChangeAsync(browser, "not the password", NewPassword), HttpStatusCode.BadRequest));
        Assert.Equal("/account/security?done=password", (await ChangeAsync(browser, AuthVerbs.Password, NewPassword)).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/odata/NoSuchSet")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await elsewhere.GetAsync("/odata/NoSuchSet")).StatusCode);
        Assert.Single((await PageAsync(browser)).QuerySelectorAll("tbody tr"));
        Assert.Equal("invalid_grant", (await app.RefreshAsync(tokens.RefreshToken)).Error);
        Assert.Contains("auth.password-changed.v1", await server.AuditedAsync(email));
        Assert.Equal(["Outcomes: Your password was changed"], (await server.MailsAsync(email)).Select(mail => mail.Subject));
    }

    [Theory]
    [InlineData("fourteen chars", "has 14 characters")]
    [InlineData("qazwsxedcrfvtgb", "on the lists"), InlineData("QAZWSXEDCRFVTGB", "on the lists"), InlineData("123456789987654321", "on the lists")]
    [InlineData("Outcomes-2026-!!-11", "little more than"), InlineData("outcomes.acme.example", "little more than")]
    public async Task A_password_that_others_guess_first_is_refused(string password, string why)
    {
        using var browser = await server.SignedInAsync(await server.AddAccountAsync("ada"));
        Assert.Contains(why, await TextAsync(await ChangeAsync(browser, AuthVerbs.Password, password), HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData("only lower case letters"), InlineData("90071992547409931234"), InlineData("outcomes of the long winter")]
    public async Task A_password_needs_no_recipe(string password)
    {
        using var browser = await server.SignedInAsync(await server.AddAccountAsync("ada"));
        Assert.Equal(HttpStatusCode.Redirect, (await ChangeAsync(browser, AuthVerbs.Password, password)).StatusCode);
    }

    [Fact]
    public async Task Case_and_a_trailing_blank_matter()
    {
        var email = await server.AddAccountAsync("ada");
        using var browser = await server.SignedInAsync(email);
        await ChangeAsync(browser, AuthVerbs.Password, NewPassword + " ");
        foreach (var wrong in new[] { NewPassword, NewPassword.ToUpperInvariant() + " " })
            Assert.StartsWith("/account/login?error=refused", (await browser.SignInAsync(email, wrong)).Headers.Location?.OriginalString);
        Assert.Equal("/", (await browser.SignInAsync(email, NewPassword + " ")).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Sessions_are_listed_to_their_owner_without_their_ids_and_end_one_by_one_or_all_but_this()
    {
        var email = await server.AddAccountAsync("ada");
        using var first = await server.SignedInAsync(email);
        using var second = await server.SignedInAsync(email);
        using var browser = await server.SignedInAsync(email);
        var page = await PageAsync(browser);
        Assert.Equal(3, page.QuerySelectorAll("tbody tr").Length);
        var id = (await server.AccountAsync(email)).Id;
        await using (var db = server.Open(Viewer.System("test")))
            Assert.DoesNotContain(await db.Set<UserSession>().Where(session => session.AccountId == id).Select(session => session.Sid).ToListAsync(Cancel), sid => page.Source.Text.Contains(sid));
        await EndAsync(browser, page.QuerySelector("input[name=session]")!.GetAttribute("value")!);
        Assert.Single(new[] { await AnswersAsync(first), await AnswersAsync(second) }, HttpStatusCode.Unauthorized);
        // Somebody else's is not theirs to end.
        using var stranger = await server.SignedInAsync(await server.AddAccountAsync("bo"));
        await EndAsync(stranger, (await PageAsync(browser)).QuerySelector("input[name=session]")!.GetAttribute("value")!);
        Assert.Equal(2, (await PageAsync(browser)).QuerySelectorAll("tbody tr").Length);
        await EndAsync(browser, "others");
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.NotFound], [await AnswersAsync(first), await AnswersAsync(second), await AnswersAsync(browser)]);
    }

    [Fact]
    public async Task An_administrator_signs_somebody_out_everywhere()
    {
        var email = await server.AddAccountAsync("ada");
        using var browser = await server.SignedInAsync(email);
        await server.AsCommandAsync(async (EndSessionsOf end) =>
        {
            await end.RunAsync(email, Cancel);
            return true;
        });
        Assert.Equal(HttpStatusCode.Unauthorized, await AnswersAsync(browser));
        Assert.Contains("auth.sessions-ended.v1", await server.AuditedAsync(email));
    }

    [Fact]
    public async Task Whoever_owns_a_reused_refresh_token_hears_of_it_by_mail()
    {
        var email = await server.AddAccountAsync("ada");
        using var browser = await server.SignedInAsync(email);
        var app = await Relying.RegisterAsync(server);
        var tokens = await app.RedeemAsync(await app.CodeAsync(browser, "openid odata.read offline_access"));
        await app.RefreshAsync(tokens.RefreshToken);
        await app.RefreshAsync(tokens.RefreshToken);
        var (subject, text) = Assert.Single(await server.MailsAsync(email));
        Assert.Equal("Outcomes: An application was signed out", subject);
        Assert.Contains("Roadmap board", text);
    }

    private static Task<HttpResponseMessage> ChangeAsync(Browser browser, string current, string password) =>
        browser.PostFormFromAsync("/account/password", "/account/password", ("current", current), ("password", password));

    private static Task<HttpResponseMessage> EndAsync(Browser browser, string session) => browser.PostFormFromAsync("/account/sessions", "/account/sessions", ("session", session));

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(Browser browser) =>
        new HtmlParser().ParseDocument(await TextAsync(await browser.GetAsync("/account/sessions"), HttpStatusCode.OK));

    private static async Task<HttpStatusCode> AnswersAsync(Browser browser) => (await browser.GetAsync("/odata/NoSuchSet")).StatusCode;

    private static async Task<string> TextAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
    }
}
