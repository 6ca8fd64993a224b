using System.Net;
using Microsoft.EntityFrameworkCore;
using Outcomes.Auth;
using Outcomes.Platform;
using Outcomes.Tests.Auth.Protocol;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth;

public sealed class Second_step_on_SQLite(SqliteServer server) : Second_step(server);
public sealed class Second_step_on_PostgreSQL(PostgresServer server) : Second_step(server);
public sealed class Second_step_on_SQL_Server(SqlServerServer server) : Second_step(server);

/// <summary>A code of an app, or a recovery code, after the password.</summary>
public abstract class Second_step
{
    private readonly OutcomesServer server;

    protected Second_step(OutcomesServer server)
    {
        this.server = server;
        server.SkipUnlessAvailable();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Signing_in_asks_for_the_code_of_the_app_takes_it_once_and_says_so_to_applications()
    {
        var (email, app, _) = await SetUpAsync();
        using var browser = new Browser(server);
        var (used, next) = (app.Code(Now), app.Code(Now, 1));
        await browser.SignInAsync(email, AuthVerbs.Password);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/odata/NoSuchSet")).StatusCode);
        // Identity as shipped takes it again: setting up has used the step of now, and perhaps the clock has gone on since.
        Assert.Equal("/", (await browser.StepAsync(next)).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/odata/NoSuchSet")).StatusCode);
        using var again = new Browser(server);
        Assert.Equal("/account/mfa?error=refused&returnUrl=%2F", await again.SignInWithCodeAsync(email, AuthVerbs.Password, next));
        Assert.Equal("/account/mfa?error=refused&returnUrl=%2F", (await again.StepAsync(used)).Headers.Location?.OriginalString);

        var client = await Relying.RegisterAsync(server);
        var claims = TokenReply.Claims((await client.RedeemAsync(await client.CodeAsync(browser))).IdToken);
        Assert.Equal("urn:outcomes:aal2", claims.GetProperty("acr").GetString());
        Assert.Equal(["pwd", "otp"], claims.GetProperty("amr").EnumerateArray().Select(way => way.GetString()));
        Assert.Equal(["auth.authenticator-set-up.v1", "auth.signed-in.v1", "auth.second-step-refused.v1", "auth.second-step-refused.v1"], (await server.AuditedAsync(email)).Skip(2).Take(4));
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_the_app_once_however_it_is_typed()
    {
        var (email, _, codes) = await SetUpAsync();
        Assert.Equal(10, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^([A-Z2-7]{6}-){3}[A-Z2-7]{6}$", code));
        using var browser = new Browser(server);
        Assert.Equal("/", await browser.SignInWithCodeAsync(email, AuthVerbs.Password, $" {codes[3].ToLowerInvariant().Replace("-", " ")} "));
        using var again = new Browser(server);
        Assert.Equal("/account/mfa?error=refused&returnUrl=%2F", await again.SignInWithCodeAsync(email, AuthVerbs.Password, codes[3]));
        Assert.Equal("/", (await again.StepAsync(codes[4])).Headers.Location?.OriginalString);
        Assert.Contains("8 of ten recovery codes", await (await again.GetAsync("/account/security")).Content.ReadAsStringAsync(Cancel));

        // Law 1: an administrator reads that there is an app, and not when somebody signed in.
        using var administrator = await server.SignedInAsync(await server.AddAccountAsync("root", Role.Administrator));
        var trail = await (await administrator.GetAsync($"/odata/AuditEvents?$filter=SubjectRef eq '{(await server.AccountAsync(email)).SubjectRef}'")).Content.ReadAsStringAsync(Cancel);
        Assert.Contains("auth.authenticator-set-up.v1", trail, StringComparison.Ordinal);
        Assert.DoesNotMatch("auth\\.(signed-in|recovery-code-used)", trail);
    }

    [Fact]
    public async Task New_recovery_codes_make_the_old_ones_void()
    {
        var email = await server.AddAccountAsync("ada");
        using var browser = await server.SignedInAsync(email);
        var (_, codes) = await AuthenticatorApp.SetUpAsync(browser, Now);
        Assert.Equal(HttpStatusCode.OK, (await browser.PostFormFromAsync("/account/recovery-codes", "/account/recovery-codes")).StatusCode);
        using var other = new Browser(server);
        Assert.Equal("/account/mfa?error=refused&returnUrl=%2F", await other.SignInWithCodeAsync(email, AuthVerbs.Password, codes[0]));
    }

    [Fact]
    public async Task Five_wrong_codes_end_the_sign_in_and_lock_and_a_right_password_does_not_open_the_lock()
    {
        var (email, app, _) = await SetUpAsync();
        using var stranger = new Browser(server, from: "127.0.3.1");
        await stranger.SignInAsync(email, AuthVerbs.Password);
        for (var tries = 0; tries < 3; tries++) Assert.Equal("/account/mfa?error=refused&returnUrl=%2F", (await stranger.StepAsync("000000")).Headers.Location?.OriginalString);
        // Whoever knows the password begins anew, and the count goes on.
        await stranger.SignInAsync(email, AuthVerbs.Password);
        for (var tries = 0; tries < 2; tries++) await stranger.StepAsync("000000");
        Assert.Equal("/account/mfa?error=refused&returnUrl=%2F", (await stranger.StepAsync(app.Code(Now, 1))).Headers.Location?.OriginalString);
        Assert.Contains("auth.locked.v1", await server.AuditedAsync(email));
        for (var tries = 0; tries < 2; tries++) await stranger.StepAsync("000000");
        Assert.Equal("/account/login?error=over&returnUrl=%2F", (await stranger.StepAsync("000000")).Headers.Location?.OriginalString);
        using var owner = new Browser(server);
        Assert.Equal("/", await owner.SignInWithCodeAsync(email, AuthVerbs.Password, app.Code(Now, 1)));
    }

    [Fact]
    public async Task Codes_guessed_from_many_networks_lock_strangers_out_until_long_after_a_new_password_and_leave_the_owners_browser_in()
    {
        var email = await server.AddAccountAsync("ada");
        using var owner = await server.SignedInAsync(email);
        var (app, codes) = await AuthenticatorApp.SetUpAsync(owner, Now);
        for (var network = 1; network <= 5; network++)
        {
            using var stranger = new Browser(server, from: $"127.0.6.{network}");
            await stranger.SignInAsync(email, AuthVerbs.Password);
            for (var tries = 0; tries < 2; tries++) await stranger.StepAsync("000000");
        }
        var link = await server.IssueLinkAsync(email);
        await owner.PostFormAsync("/account/link", ("code", link["/account/link?code=".Length..]), ("password", "wet old tram"));
        using var elsewhere = new Browser(server, from: "127.0.6.99");
        Assert.Equal("/account/mfa?error=refused&returnUrl=%2F", await elsewhere.SignInWithCodeAsync(email, "wet old tram", app.Code(Now, 1)));
        Assert.Equal("/", await owner.SignInWithCodeAsync(email, "wet old tram", codes[0]));
        Assert.Contains("Outcomes: Somebody guesses your codes", (await server.MailsAsync(email)).Select(mail => mail.Subject));
        Assert.Equal("auth.locked.v1", (await server.AuditedAsync(email)).Single(action => action.Contains("locked", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_code_is_worth_nothing_without_the_password_of_the_same_browser()
    {
        var (email, app, _) = await SetUpAsync();
        using var first = new Browser(server);
        await first.SignInAsync(email, AuthVerbs.Password);
        using var other = new Browser(server);
        Assert.Equal("/account/login?error=over&returnUrl=%2F", (await other.StepAsync(app.Code(Now, 1))).Headers.Location?.OriginalString);
        Assert.False(other.HasSession);
    }

    [Fact]
    public async Task A_link_by_mail_sets_the_password_and_leaves_the_second_step()
    {
        var (email, app, _) = await SetUpAsync();
        using var browser = new Browser(server);
        var link = await server.IssueLinkAsync(email);
        // Twelve characters do where there is a second step.
        await browser.PostFormAsync("/account/link", ("code", link["/account/link?code=".Length..]), ("password", "wet old tram"));
        Assert.Equal("/", await browser.SignInWithCodeAsync(email, "wet old tram", app.Code(Now, 1)));
    }

    [Fact]
    public async Task Neither_the_key_nor_a_recovery_code_lies_open_in_the_database()
    {
        var (email, app, codes) = await SetUpAsync();
        var id = (await server.AccountAsync(email)).Id;
        await using var db = server.Open(Viewer.System("test"));
        var kept = await db.Set<Authenticator>().FirstAsync(row => row.AccountId == id, Cancel);
        Assert.DoesNotContain(app.Key, kept.ProtectedKey);
        Assert.Equal(10, await db.Set<RecoveryCode>().CountAsync(row => row.AccountId == id && row.UsedAt == null, Cancel));
        var written = codes[0].Replace("-", "", StringComparison.Ordinal);
        Assert.All(await db.Set<RecoveryCode>().Where(row => row.AccountId == id).ToListAsync(Cancel), row =>
        {
            Assert.Equal(32, row.CodeSha256.Length);
            Assert.DoesNotContain(written, System.Text.Encoding.UTF8.GetString(row.CodeSha256));
        });
    }

    [Fact]
    public async Task An_administrator_takes_a_lost_one_away_with_a_reason_and_its_owner_hears_of_it()
    {
        var (email, _, codes) = await SetUpAsync();
        using var before = new Browser(server);
        await before.SignInWithCodeAsync(email, AuthVerbs.Password, codes[0]);
        await server.AsCommandAsync(async (ResetSecondStep reset) =>
        {
            await Assert.ThrowsAsync<InvalidRequest>(() => reset.RunAsync(email, " ", Cancel));
            await reset.RunAsync(email, "Came to the desk with a passport.", Cancel);
            return true;
        });
        Assert.Equal(HttpStatusCode.Unauthorized, (await before.GetAsync("/odata/NoSuchSet")).StatusCode);
        using var after = await server.SignedInAsync(email);
        Assert.Contains("auth.second-step-removed.v1", await server.AuditedAsync(email));
        Assert.Equal(["Outcomes: Your second step was set up", "Outcomes: Your second step was removed"], (await server.MailsAsync(email)).Select(mail => mail.Subject));
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task T28_a_code_of_the_second_step_has_one_winner(bool isRecoveryCode)
    {
        var (email, app, codes) = await SetUpAsync();
        var racers = new List<Browser>();
        for (var racer = 0; racer < 32; racer++)
        {
            racers.Add(new Browser(server, from: $"127.0.4.{racer + 1}"));
            await racers[racer].SignInAsync(email, AuthVerbs.Password);
        }
        var code = isRecoveryCode ? codes[0] : app.Code(Now, 1);
        var answers = await Task.WhenAll(racers.Select(racer => racer.StepAsync(code)));
        Assert.Single(answers, answer => answer.Headers.Location?.OriginalString == "/");
        Assert.Single(racers, racer => racer.HasSession);
        racers.ForEach(racer => racer.Dispose());
    }

    private async Task<(string Email, AuthenticatorApp App, IReadOnlyList<string> Codes)> SetUpAsync()
    {
        var email = await server.AddAccountAsync("ada");
        using var browser = await server.SignedInAsync(email);
        var (app, codes) = await AuthenticatorApp.SetUpAsync(browser, Now);
        return (email, app, codes);
    }
}
