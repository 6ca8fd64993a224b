using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Auth;
using Outcomes.Database;
using Outcomes.Platform;
using Outcomes.Tests.Auth.Passkeys;
using Outcomes.Tests.Auth.Protocol;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Auth.Browser;

namespace Outcomes.Tests.Auth;

/// <summary>A server that asks HR and administrators for two factors, as in production.</summary>
public sealed class StrictServer() : OutcomesServer(DatabaseProvider.Sqlite)
{
    protected override void Adjust(IServiceCollection services)
    {
        base.Adjust(services);
        services.Configure<AuthOptions>(auth => auth.RequireSecondFactor = true);
    }
}

public sealed class Two_factors_by_role(StrictServer server) : IClassFixture<StrictServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Theory]
    [InlineData(Role.HR), InlineData(Role.Administrator)]
    public async Task HR_and_administrators_do_nothing_before_their_second_step_is_there(Role role)
    {
        var email = await server.AddAccountAsync("ada", role);
        using var browser = await server.SignedInAsync(email);
        var refused = await browser.GetAsync("/odata/People");
        Assert.Equal((HttpStatusCode.Forbidden, "second-factor-needed"), (refused.StatusCode, await Browser.CodeAsync(refused)));
        Assert.Equal("/account/security", (await browser.GetAsync("/people")).Headers.Location?.OriginalString);
        await AuthenticatorApp.SetUpAsync(browser, Now);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/odata/People")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/people")).StatusCode);
        // And they do not lose it again.
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostFormFromAsync("/account/authenticator/remove", "/account/authenticator/remove")).StatusCode);
    }

    [Fact]
    public async Task A_password_does_not_lead_around_a_passkey()
    {
        var email = await server.AddAccountAsync("ada", Role.HR);
        using var early = await server.SignedInAsync(email);
        var (app, ticket) = await AuthenticatorApp.OfferedAsync(early);
        using var owner = await server.SignedInAsync(email);
        using var device = new SoftwareAuthenticator();
        using var thiefs = new SoftwareAuthenticator();
        Assert.Equal("/account/ways-in?done=add", await Signing_in_with_passkeys.AddAsync(owner, device));

        Assert.Equal("/account/confirm?error=stronger&returnUrl=%2Faccount%2Fauthenticator", Where(await early.GetAsync("/account/authenticator")));
        await RefusedAsync(early, "/account/authenticator", ("ticket", ticket), ("code", app.Code(Now)));
        await RefusedAsync(early, "/account/recovery-codes");
        await RefusedAsync(early, "/account/password", ("current", AuthVerbs.Password), ("password", "eleven green lanterns"));
        await RefusedAsync(early, "/account/ways-in", ("do", "remove"), ("id", await PasskeyIdAsync(email)));
        Assert.StartsWith("/account/confirm?error=stronger", await Signing_in_with_passkeys.AddAsync(early, thiefs));
        // The password confirms, and adds nothing to what this session was begun with.
        Assert.Equal("/", Where(await early.PostFormFromAsync("/account/confirm", "/account/confirm", ("password", AuthVerbs.Password))));
        await RefusedAsync(early, "/account/recovery-codes");

        // It takes nothing from it either.
        Assert.Equal("/account", await Signing_in_with_passkeys.UseAsync(owner, device, "/account", "/account/confirm", "/account/confirm/passkey"));
        Assert.Equal("/", Where(await owner.PostFormFromAsync("/account/confirm", "/account/confirm", ("password", AuthVerbs.Password))));
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/odata/People")).StatusCode);
        await AuthenticatorApp.SetUpAsync(owner, Now);
    }

    [Fact]
    public async Task A_new_password_by_link_names_the_passkeys_that_live_on_and_an_administrator_takes_lost_ones_out()
    {
        var email = await server.AddAccountAsync("ada", Role.HR);
        using var owner = await server.SignedInAsync(email);
        using var device = new SoftwareAuthenticator();
        await Signing_in_with_passkeys.AddAsync(owner, device);
        var link = await server.IssueLinkAsync(email);
        await owner.PostFormAsync("/account/link", ("code", link["/account/link?code=".Length..]), ("password", "eleven green lanterns"));
        Assert.Contains("the passkey \"Laptop\"", Assert.Single(await server.MailsAsync(email), mail => mail.Subject == "Outcomes: Your password was changed").Text);
        await server.AsCommandAsync(async (ResetSecondStep reset) =>
        {
            await reset.RunAsync(email, "Came to the desk with a passport.", Cancel);
            return true;
        });
        using var after = new Browser(server);
        await after.SignInAsync(email, "eleven green lanterns");
        await AuthenticatorApp.SetUpAsync(after, Now);
        Assert.Contains("auth.passkey-removed.v1", await server.AuditedAsync(email));
    }

    [Fact]
    public async Task What_another_process_has_ended_changes_no_way_in_even_while_it_is_remembered_here()
    {
        var email = await server.AddAccountAsync("ada");
        using var browser = await server.SignedInAsync(email);
        await AuthenticatorApp.SetUpAsync(browser, Now);
        var form = await browser.FormTokenOfPageAsync("/account/password");
        var before = await server.AccountAsync(email);
        await using (var db = server.Open(Viewer.System("test")))
            await db.Set<UserSession>().Where(session => session.AccountId == before.Id).ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, Now.UtcDateTime), Cancel);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account/security")).StatusCode);
        (string Path, (string, string)[] Fields)[] posts =
        [
            ("/account/password", [("current", AuthVerbs.Password), ("password", "eleven green lanterns")]),
            ("/account/recovery-codes", []),
            ("/account/authenticator/remove", []),
            ("/account/tokens", [("name", "Excel"), ("days", "30"), ("scopes", "odata.read")]),
        ];
        foreach (var (path, fields) in posts)
        {
            using var content = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2)), form]);
            Assert.Equal((path, HttpStatusCode.Unauthorized), (path, (await browser.SendAsync(HttpMethod.Post, path, content: content)).StatusCode));
        }
        Assert.Equal(before.PasswordHash, (await server.AccountAsync(email)).PasswordHash);
    }

    [Fact]
    public async Task Employees_go_on_with_one()
    {
        using var browser = await server.SignedInAsync(await server.AddAccountAsync("ada"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/odata/People")).StatusCode);
    }

    [Fact]
    public async Task An_application_is_told_to_send_the_person_back_for_more()
    {
        using var browser = await server.SignedInAsync(await server.AddAccountAsync("ada", Role.HR));
        var app = await Relying.RegisterAsync(server);
        var weak = await app.RedeemAsync(await app.CodeAsync(browser));
        var refused = await browser.GetAsync("/odata/People", $"Bearer {weak.AccessToken}");
        Assert.Equal((HttpStatusCode.Unauthorized, "second-factor-needed"), (refused.StatusCode, await Browser.CodeAsync(refused)));
        Assert.Contains(refused.Headers.WwwAuthenticate, challenge => challenge.ToString().Contains("error=\"insufficient_user_authentication\", acr_values=\"urn:outcomes:aal2\"", StringComparison.Ordinal));
        await AuthenticatorApp.SetUpAsync(browser, Now);
        var strong = await app.RedeemAsync(await app.CodeAsync(browser));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/odata/People", $"Bearer {strong.AccessToken}")).StatusCode);
    }

    [Fact]
    public async Task An_application_that_asks_for_two_factors_gets_them_or_hears_that_there_are_none()
    {
        (string, string) more = ("acr_values", "urn:outcomes:aal2");
        var email = await server.AddAccountAsync("ada", Role.HR);
        using var browser = await server.SignedInAsync(email);
        var app = await Relying.RegisterAsync(server);
        Assert.Equal("unmet_authentication_requirements", Relying.Answer(await browser.GetAsync(app.AuthorizeAddress(changes: more)))["error"]);
        var (phone, _) = await AuthenticatorApp.SetUpAsync(browser, Now);

        // Another browser, in which the password alone was given before the app was there: it is led to the second step once, and on to the application.
        using var weak = await server.WeakSessionAsync(email);
        Assert.Equal("interaction_required", Relying.Answer(await weak.GetAsync(app.AuthorizeAddress(changes: [more, ("prompt", "none")])))["error"]);
        var confirm = Where(await weak.GetAsync(app.AuthorizeAddress(changes: more)));
        Assert.StartsWith("/account/confirm?error=stronger&returnUrl=", confirm);
        var page = await weak.GetAsync(confirm);
        Assert.Contains("form-action 'self' https://app.example.org", page.Headers.GetValues("Content-Security-Policy").Single());
        var step = Where(await weak.PostFormFromAsync(confirm, confirm, ("password", AuthVerbs.Password)));
        Assert.StartsWith("/account/mfa?returnUrl=", step);
        var resumed = Where(await weak.PostFormFromAsync(step, step, ("code", phone.Code(Now, 1))));
        var strong = await app.RedeemAsync(Relying.Answer(await weak.GetAsync(resumed))["code"]);
        Assert.Equal("urn:outcomes:aal2", TokenReply.Claims(strong.IdToken).GetProperty("acr").GetString());
        Assert.Equal(HttpStatusCode.OK, (await weak.GetAsync("/odata/People", $"Bearer {strong.AccessToken}")).StatusCode);
        // Who needs nothing more, or wishes for what there is not, is not asked.
        foreach (var wish in new[] { "urn:outcomes:aal1", "urn:outcomes:aal2 urn:outcomes:aal1", "gold" })
        {
            using var another = await server.WeakSessionAsync(email);
            Assert.NotEmpty(await app.CodeAsync(another, changes: ("acr_values", wish)));
        }
    }

    [Fact]
    public async Task A_token_made_with_one_factor_is_worth_one()
    {
        var email = await server.AddAccountAsync("ada", Role.HR);
        var token = await server.CreateTokenAsync(email);
        using var tool = new Browser(server);
        Assert.Equal(HttpStatusCode.OK, (await tool.GetAsync("/odata/People", $"Bearer {token}")).StatusCode);
        var id = (await server.AccountAsync(email)).Id;
        var weak = await server.CreateTokenAsync(email);   // not used yet, so not remembered
        await using (var db = server.Open(Viewer.System("test")))
            await db.Set<PersonalAccessToken>().Where(row => row.AccountId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Acr, "urn:outcomes:aal1"), Cancel);
        var refused = await tool.GetAsync("/odata/People", $"Bearer {weak}");
        Assert.Equal((HttpStatusCode.Unauthorized, "second-factor-needed"), (refused.StatusCode, await Browser.CodeAsync(refused)));
    }

    [Fact]
    public async Task Nobody_makes_an_access_token_with_one_factor()
    {
        using var browser = await server.SignedInAsync(await server.AddAccountAsync("ada"));
        (string, string)[] token = [("name", "Excel"), ("days", "30"), ("scopes", "odata.read")];
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostFormFromAsync("/account/tokens", "/account/tokens", token)).StatusCode);
        await AuthenticatorApp.SetUpAsync(browser, Now);
        Assert.Equal(HttpStatusCode.OK, (await browser.PostFormFromAsync("/account/tokens", "/account/tokens", token)).StatusCode);
    }

    private static async Task RefusedAsync(Browser browser, string path, params (string, string)[] fields) =>
        Assert.Equal($"/account/confirm?error=stronger&returnUrl={Uri.EscapeDataString(path)}", Where(await browser.SendAsync(HttpMethod.Post, path,
            content: new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2)), await browser.FormTokenOfPageAsync("/account/ways-in")]))));

    private async Task<string> PasskeyIdAsync(string email)
    {
        var id = (await server.AccountAsync(email)).Id;
        await using var db = server.Open(Viewer.System("test"));
        return (await db.Set<Passkey>().SingleAsync(passkey => passkey.AccountId == id, Cancel)).Id.ToString();
    }
}
