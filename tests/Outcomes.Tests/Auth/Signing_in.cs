using System.Buffers.Binary;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Outcomes.Auth;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth;

public sealed class Signing_in_on_SQLite(SqliteServer server) : Signing_in(server);
public sealed class Signing_in_on_PostgreSQL(PostgresServer server) : Signing_in(server);
public sealed class Signing_in_on_SQL_Server(SqlServerServer server) : Signing_in(server);

public abstract class Signing_in
{
    private readonly OutcomesServer server;

    protected Signing_in(OutcomesServer server)
    {
        this.server = server;
        server.SkipUnlessAvailable();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_right_password_signs_in_and_leads_back()
    {
        using var browser = new Browser(server);
        var email = await server.AddAccountAsync("ada");
        var answer = await browser.SignInAsync("  " + email.ToUpperInvariant() + " ", AuthVerbs.Password, "/objectives?period=Q3");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/objectives?period=Q3", answer.Headers.Location?.OriginalString);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), set => set.StartsWith("oc=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.Contains("; httponly", cookie);
        Assert.Contains("; samesite=lax", cookie);
        Assert.Contains("; path=/;", cookie);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/odata/NoSuchSet")).StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example/"), InlineData("//evil.example"), InlineData("/\\evil.example"), InlineData("javascript:alert(1)"), InlineData("")]
    public async Task A_foreign_return_address_leads_home(string returnUrl)
    {
        using var browser = new Browser(server);
        var answer = await browser.SignInAsync(await server.AddAccountAsync("ada"), AuthVerbs.Password, returnUrl);
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Unknown_wrong_disabled_and_left_get_the_same_answer()
    {
        var (ada, bo, cy) = (await server.AddAccountAsync("ada"), await server.AddAccountAsync("bo"), await server.AddAccountAsync("cy"));
        await server.DisableAsync(bo);
        await server.ChangePersonAsync(cy, person => person.ReplaceFromHistory(person.ToHistory() with { Status = PersonStatus.Left }));
        (string Email, string Password)[] tries = [("nobody@acme.example", AuthVerbs.Password), (ada, "seven loud tables"), (bo, AuthVerbs.Password), (cy, AuthVerbs.Password), ("", "")];
        foreach (var (email, password) in tries)
        {
            using var browser = new Browser(server);
            var answer = await browser.SignInAsync(email, password, "/objectives");
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            Assert.Equal("/account/login?error=refused&returnUrl=%2Fobjectives", answer.Headers.Location?.OriginalString);
            Assert.Equal("", await answer.Content.ReadAsStringAsync(Cancel));
            Assert.False(browser.HasSession);
        }
    }

    [Fact]
    public async Task Five_failures_lock_the_account_for_that_network_and_no_other()
    {
        var email = await server.AddAccountAsync("ada");
        using var stranger = new Browser(server, from: "127.0.0.66");
        for (var failure = 0; failure < 5; failure++) await stranger.SignInAsync(email, "not the password");
        await stranger.SignInAsync(email, AuthVerbs.Password);
        Assert.False(stranger.HasSession);
        using var owner = new Browser(server);
        await owner.SignInAsync(email, AuthVerbs.Password);
        Assert.True(owner.HasSession);
        Assert.Equal(
            ["auth.account-made.v1", .. Enumerable.Repeat("auth.sign-in-refused.v1", 4), "auth.locked.v1", "auth.sign-in-refused.v1", "auth.sign-in-refused.v1", "auth.signed-in.v1"],
            await server.AuditedAsync(email));
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        using var browser = new Browser(server);
        var email = await server.AddAccountAsync("ada");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("email", email), KeyValuePair.Create("password", AuthVerbs.Password)]);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(HttpMethod.Post, "/account/login", content: form)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(HttpMethod.Post, "/account/login", content: new StringContent("{}"))).StatusCode);
    }

    [Fact]
    public async Task A_hash_of_older_strength_is_renewed_and_the_session_lives_on()
    {
        var email = await server.AddAccountAsync("ada");
        var account = await server.AccountAsync(email);
        var weak = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 })).HashPassword(account, AuthVerbs.Password);
        await using (var db = server.Open(Viewer.System("test")))
            await db.Set<Account>().Where(row => row.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.PasswordHash, weak), Cancel);
        Assert.Equal(1_000u, Iterations(weak));

        using var browser = new Browser(server);
        await browser.SignInAsync(email, AuthVerbs.Password);
        Assert.Equal(10_000u, Iterations((await server.AccountAsync(email)).PasswordHash));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/odata/NoSuchSet")).StatusCode);
        using var again = new Browser(server);
        await again.SignInAsync(email, AuthVerbs.Password);
        Assert.True(again.HasSession);
    }

    [Fact]
    public async Task A_disabled_account_is_refused_at_once()
    {
        var email = await server.AddAccountAsync("ada");
        var token = await server.CreateTokenAsync(email);
        using var browser = new Browser(server);
        await browser.SignInAsync(email, AuthVerbs.Password);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/odata/NoSuchSet")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {token}")).StatusCode);
        await server.DisableAsync(email);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/odata/NoSuchSet")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {token}")).StatusCode);
    }

    [Fact]
    public async Task Whoever_leaves_is_refused_at_once()
    {
        var email = await server.AddAccountAsync("ada");
        var token = await server.CreateTokenAsync(email);
        using var browser = new Browser(server);
        await browser.SignInAsync(email, AuthVerbs.Password);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/odata/NoSuchSet")).StatusCode);
        await server.ChangePersonAsync(email, person => person.ReplaceFromHistory(person.ToHistory() with { Status = PersonStatus.Left }));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/odata/NoSuchSet")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {token}")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_in_this_browser()
    {
        using var browser = new Browser(server);
        await browser.SignInAsync(await server.AddAccountAsync("ada"), AuthVerbs.Password);
        var form = await browser.SessionFormTokenAsync();
        var answer = await browser.SendAsync(HttpMethod.Post, "/account/logout", content: new FormUrlEncodedContent([form]));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/odata/NoSuchSet")).StatusCode);
    }

    [Fact]
    public async Task A_second_account_for_an_address_is_refused()
    {
        var email = await server.AddAccountAsync("ada");
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => server.AsCommandAsync((AddAccount add) => add.RunAsync(new AddAccount.Request(email.ToUpperInvariant()), Cancel)));
        Assert.Equal("account-exists", refused.Code);
    }

    // Identity's format 3: a marker, the algorithm and the count, big-endian.
    private static uint Iterations(string? hash) => BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(hash ?? "").AsSpan(5));
}
