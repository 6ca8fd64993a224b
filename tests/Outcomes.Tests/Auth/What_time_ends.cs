using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Auth;
using Outcomes.Database;
using Outcomes.Platform;
using Outcomes.Tests.Auth.Protocol;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth;

/// <summary>A server whose time the test moves.</summary>
public class TimedServer() : OutcomesServer(DatabaseProvider.Sqlite)
{
    private readonly MovedClock clock = new();

    protected override TimeProvider Clock => clock;

    public DateTimeOffset Now => clock.GetUtcNow();

    public void Pass(TimeSpan time) => clock.Moved += time;

    private sealed class MovedClock : TimeProvider
    {
        public TimeSpan Moved { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Moved;

        public override long GetTimestamp() => base.GetTimestamp() + (long)(Moved.TotalSeconds * TimestampFrequency);
    }
}

public sealed class What_time_ends(TimedServer server) : IClassFixture<TimedServer>
{
    [Fact]
    public async Task A_lock_lasts_five_minutes_and_the_next_one_ten()
    {
        var email = await server.AddAccountAsync("ada");
        await FailAsync(email, times: 5);
        Assert.False(await CanSignInAsync(email));
        server.Pass(TimeSpan.FromMinutes(5));
        await FailAsync(email, times: 5);
        server.Pass(TimeSpan.FromMinutes(9));
        Assert.False(await CanSignInAsync(email));
        server.Pass(TimeSpan.FromMinutes(1));
        Assert.True(await CanSignInAsync(email));
    }

    [Fact]
    public async Task A_link_is_over_after_15_minutes()
    {
        var email = await server.AddAccountAsync("ada");
        var link = await server.IssueLinkAsync(email);
        server.Pass(TimeSpan.FromMinutes(15));
        using var browser = new Browser(server);
        var answer = await browser.PostFormAsync("/account/link", ("code", link["/account/link?code=".Length..]), ("password", "eleven green lanterns"));
        Assert.Equal("/account/link?error=over", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Links_and_locks_that_are_over_are_swept()
    {
        var email = await server.AddAccountAsync("ada");
        await server.IssueLinkAsync(email);
        await FailAsync(email, times: 5);
        await FailAsync(await server.AddAccountAsync("bo"), times: 1);
        server.Pass(TimeSpan.FromDays(1));
        await SweepAsync();
        Assert.Equal((0, 2), await LeftAsync());
        server.Pass(TimeSpan.FromDays(7));
        await SweepAsync();
        Assert.Equal((0, 0), await LeftAsync());
    }

    private async Task SweepAsync() => await server.Services.GetRequiredService<SweepSignIns>().SweepAsync(TestContext.Current.CancellationToken);

    private async Task<(int Links, int Locks)> LeftAsync()
    {
        await using var db = server.Open(Viewer.System("test looks underneath"));
        return (await db.Set<OneTimeLink>().CountAsync(TestContext.Current.CancellationToken), await db.Set<SignInLock>().CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_token_is_over_on_its_day()
    {
        using var tool = new Browser(server);
        var token = await server.CreateTokenAsync(await server.AddAccountAsync("ada"), days: 1);
        Assert.Equal(HttpStatusCode.NotFound, (await tool.GetAsync("/odata/NoSuchSet", $"Bearer {token}")).StatusCode);
        server.Pass(TimeSpan.FromDays(1));
        Assert.Equal("token-expired", await Browser.CodeAsync(await tool.GetAsync("/odata/NoSuchSet", $"Bearer {token}")));
    }

    [Fact]
    public async Task What_is_sensitive_asks_for_a_proof_of_the_last_15_minutes_and_a_new_session_keeps_what_applications_got()
    {
        using var browser = new Browser(server);
        await browser.SignInAsync(await server.AddAccountAsync("ada"), AuthVerbs.Password);
        var app = await Relying.RegisterAsync(server);
        var tokens = await app.RedeemAsync(await app.CodeAsync(browser, "openid odata.read offline_access"));
        server.Pass(TimeSpan.FromMinutes(16));
        (string, string)[] token = [("name", "Excel"), ("days", "30"), ("scopes", "odata.read")];
        Assert.Equal("/account/confirm?returnUrl=%2Faccount%2Ftokens", (await browser.PostFormFromAsync("/account/tokens", "/account/tokens", token)).Headers.Location?.OriginalString);
        Assert.Equal("/account/confirm?error=refused&returnUrl=%2Faccount%2Ftokens", (await ConfirmAsync(browser, "not the password")).Headers.Location?.OriginalString);
        Assert.Equal("/account/tokens", (await ConfirmAsync(browser, AuthVerbs.Password)).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.PostFormFromAsync("/account/tokens", "/account/tokens", token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.RefreshAsync(tokens.RefreshToken)).Status);
    }

    [Fact]
    public async Task Whoever_proved_who_they_are_long_ago_gives_nobody_a_role_and_nobody_an_address_and_ends_nobody()
    {
        var (email, other) = (await server.AddAccountAsync("ada", Role.Administrator), await server.AddAccountAsync("bo"));
        using var browser = await server.SignedInAsync(email);
        var person = await PersonAsync(other);
        var pat = await server.CreateTokenAsync(email, "odata.read people.write");
        (string Path, HttpMethod Method, string Json)[] writes =
            [($"/odata/People({person})/AssignRole", HttpMethod.Post, "{\"Role\":\"BiReader\"}"), ($"/odata/People({person})", HttpMethod.Patch, "{\"Email\":\"" + AuthVerbs.Address("bo") + "\"}")];
        server.Pass(TimeSpan.FromMinutes(16));
        foreach (var (path, method, json) in writes)
        {
            Assert.Equal("reauthentication-needed", await Browser.CodeAsync(await WriteAsync(browser, path, method, json)));
            Assert.Equal("reauthentication-needed", await Browser.CodeAsync(await WriteAsync(browser, path, method, json, $"Bearer {pat}")));
        }
        Assert.Equal(HttpStatusCode.NoContent, (await WriteAsync(browser, writes[1].Path, HttpMethod.Patch, "{\"JobTitle\":\"Pilot\"}")).StatusCode);
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var standing = await scope.ServiceProvider.GetRequiredService<Outcomes.Directory.ViewerLookup>().FindAsync(await PersonAsync(email), null, TestContext.Current.CancellationToken);
            scope.ServiceProvider.GetRequiredService<Session>().Viewer = standing;
            T Verb<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
            var cancel = TestContext.Current.CancellationToken;
            // Nobody sits at a browser here: the verbs that administer accounts, clients and keys ask for one.
            foreach (var verb in new Func<Task>[]
            {
                () => Verb<DisableAccount>().RunAsync(other, cancel), () => Verb<EndSessionsOf>().RunAsync(other, cancel), () => Verb<RevokeKey>().RunAsync("x", cancel),
                () => Verb<RotateSecret>().RunAsync("x", cancel), () => Verb<DisableClient>().RunAsync("x", cancel), () => Verb<AddClient>().RunAsync(new ClientRegistration(), cancel),
            })
                await Assert.ThrowsAsync<SignInRequired>(verb);
        }
        var disable = await browser.PostFormFromAsync("/administration/accounts", "/administration/accounts/step", ("email", other), ("action", "disable"));
        Assert.StartsWith("/account/confirm?", Browser.Where(disable));
        await ConfirmAsync(browser, AuthVerbs.Password);
        Assert.Equal(HttpStatusCode.OK, (await browser.PostFormFromAsync("/administration/accounts", "/administration/accounts/step", ("email", other), ("action", "disable"))).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await WriteAsync(browser, writes[0].Path, writes[0].Method, writes[0].Json)).StatusCode);
        Assert.NotNull((await server.AccountAsync(other)).DisabledAt);
    }

    [Fact]
    public async Task Owners_are_told_once_when_a_token_ends_within_a_week_and_when_it_is_used_from_elsewhere()
    {
        var email = await server.AddAccountAsync("ada");
        var token = await server.CreateTokenAsync(email, days: 30);
        foreach (var from in new[] { "127.0.0.1", "127.0.0.7", "127.0.0.7" })
        {
            using var tool = new Browser(server, from);
            Assert.Equal(HttpStatusCode.NotFound, (await tool.GetAsync("/odata/NoSuchSet", $"Bearer {token}")).StatusCode);
        }
        await TellAsync();
        server.Pass(TimeSpan.FromDays(24));
        await TellAsync();
        await TellAsync();
        var mails = (await server.MailsAsync(email)).Select(mail => mail.Subject).ToList();
        Assert.Equal(["Outcomes: An access token ends soon", "Outcomes: An access token was made", "Outcomes: An access token was used from a new place", "Outcomes: An access token was used from a new place"], mails.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_network_that_a_token_is_used_from_is_remembered_and_the_one_of_long_ago_forgotten()
    {
        var email = await server.AddAccountAsync("ada");
        var token = await server.CreateTokenAsync(email, days: 30);
        foreach (var from in (int[])[1, .. Enumerable.Range(101, 19), 1, 121, 1])
        {
            server.Pass(TimeSpan.FromMinutes(6));
            using var tool = new Browser(server, $"127.0.0.{from}");
            Assert.Equal(HttpStatusCode.NotFound, (await tool.GetAsync("/odata/NoSuchSet", $"Bearer {token}")).StatusCode);
        }
        await server.DeliverEventsAsync();
        Assert.Equal(21, (await server.MailsAsync(email)).Count(mail => mail.Subject == "Outcomes: An access token was used from a new place"));
    }

    [Fact]
    public async Task That_a_token_is_used_is_noted_every_five_minutes_at_most()
    {
        var token = await server.CreateTokenAsync(await server.AddAccountAsync("ada"), days: 30);
        using var tool = new Browser(server);
        var first = await NotedAsync();
        server.Pass(TimeSpan.FromMinutes(4));
        Assert.Equal(first, await NotedAsync());
        server.Pass(TimeSpan.FromMinutes(2));
        Assert.True(await NotedAsync() - first >= TimeSpan.FromMinutes(6));

        async Task<DateTime?> NotedAsync()
        {
            Assert.Equal(HttpStatusCode.NotFound, (await tool.GetAsync("/odata/NoSuchSet", $"Bearer {token}")).StatusCode);
            var sha256 = TokenFormat.Sha256(token);
            await using var db = server.Open(Viewer.System("test looks underneath"));
            return await db.Set<PersonalAccessToken>().Where(row => row.Sha256 == sha256).Select(row => row.LastUsedAt).SingleAsync(TestContext.Current.CancellationToken);
        }
    }

    private async Task TellAsync() => await server.Services.GetRequiredService<TellEndingTokens>().RunAsync(TestContext.Current.CancellationToken);

    private async Task<Guid> PersonAsync(string email) => (await server.AccountAsync(email)).PersonId;

    private static async Task<HttpResponseMessage> WriteAsync(Browser browser, string path, HttpMethod method, string json, string? token = null)
    {
        var form = await browser.SessionFormTokenAsync();
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        return await browser.SendAsync(method, path, token, content, ("If-Match", "*"), ("X-CSRF-Token", form.Value));
    }

    private static Task<HttpResponseMessage> ConfirmAsync(Browser browser, string password) =>
        browser.PostFormFromAsync("/account/confirm", "/account/confirm?returnUrl=%2Faccount%2Ftokens", ("password", password));

    [Fact]
    public async Task A_session_ends_after_an_hour_without_a_request_and_after_a_day_in_any_case()
    {
        using var idle = new Browser(server);
        await idle.SignInAsync(await server.AddAccountAsync("ada"), AuthVerbs.Password);
        server.Pass(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.Unauthorized, (await idle.GetAsync("/odata/NoSuchSet")).StatusCode);

        using var busy = new Browser(server);
        await busy.SignInAsync(await server.AddAccountAsync("bo"), AuthVerbs.Password);
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromHours(23.5); passed += TimeSpan.FromMinutes(50))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await busy.GetAsync("/odata/NoSuchSet")).StatusCode);
            server.Pass(TimeSpan.FromMinutes(50));
        }
        Assert.Equal(HttpStatusCode.Unauthorized, (await busy.GetAsync("/odata/NoSuchSet")).StatusCode);
    }

    private async Task FailAsync(string email, int times)
    {
        for (var failure = 0; failure < times; failure++)
        {
            using var browser = new Browser(server);
            Assert.Equal(HttpStatusCode.SeeOther, (await browser.SignInAsync(email, "not the password")).StatusCode);
        }
    }

    private async Task<bool> CanSignInAsync(string email)
    {
        using var browser = new Browser(server);
        await browser.SignInAsync(email, AuthVerbs.Password);
        return browser.HasSession;
    }
}
