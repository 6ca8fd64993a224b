using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth;

public sealed class Recovery_by_mail_on_SQLite(SqliteServer server) : Recovery_by_mail(server);
public sealed class Recovery_by_mail_on_PostgreSQL(PostgresServer server) : Recovery_by_mail(server);
public sealed class Recovery_by_mail_on_SQL_Server(SqlServerServer server) : Recovery_by_mail(server);

public abstract class Recovery_by_mail
{
    private const string NewPassword = "eleven green lanterns";
    private readonly OutcomesServer server;

    protected Recovery_by_mail(OutcomesServer server)
    {
        this.server = server;
        server.SkipUnlessAvailable();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_comes_by_mail_works_once_and_ends_every_session()
    {
        var email = await server.AddAccountAsync("ada");
        using var before = await server.SignedInAsync(email);
        using var browser = new Browser(server);
        await AskAsync(browser, $" {email.ToUpperInvariant()} ");
        var code = await CodeAsync(email);
        Assert.Equal("/account/login?done=password", await RedeemAsync(browser, code));
        Assert.Equal("/account/link?error=over", await RedeemAsync(browser, code));
        Assert.Equal(HttpStatusCode.Unauthorized, (await before.GetAsync("/odata/NoSuchSet")).StatusCode);
        Assert.Equal("/", (await browser.SignInAsync(email, NewPassword)).Headers.Location?.OriginalString);
        Assert.Equal(["Outcomes: set a new password", "Outcomes: Your password was changed"], (await server.MailsAsync(email)).Select(mail => mail.Subject));
    }

    [Fact]
    public async Task T16_known_unknown_and_disabled_addresses_get_the_same_answer_after_the_same_writes()
    {
        var (known, disabled, unknown) = (await server.AddAccountAsync("ada"), await server.AddAccountAsync("bo"), AuthVerbs.Address("nobody"));
        await server.DisableAsync(disabled);
        var before = await AskedAsync();
        foreach (var email in new[] { known, disabled, unknown, "" })
        {
            using var browser = new Browser(server);
            var answer = await AskAsync(browser, email);
            Assert.Equal("/account/recover?done=sent", answer.Headers.Location?.OriginalString);
            Assert.Equal("", await answer.Content.ReadAsStringAsync(Cancel));
        }
        Assert.Equal(before + 4, await AskedAsync());
        Assert.Single(await server.MailsAsync(known));
        Assert.Empty(await server.MailsAsync(disabled));
        Assert.Empty(await server.MailsAsync(unknown));
    }

    [Fact]
    public async Task Whoever_asks_for_recovery_ends_no_link_that_is_there_and_the_first_that_is_used_ends_all()
    {
        var email = await server.AddAccountAsync("ada");
        var given = await server.IssueLinkAsync(email);
        using var stranger = new Browser(server);
        await AskAsync(stranger, email);
        var mailed = await CodeAsync(email);
        Assert.Equal("/account/login?done=password", await RedeemAsync(stranger, given["/account/link?code=".Length..]));
        Assert.Equal("/account/link?error=over", await RedeemAsync(stranger, mailed));
    }

    [Fact]
    public async Task The_code_is_in_the_mail_and_nowhere_else()
    {
        var email = await server.AddAccountAsync("ada");
        using var browser = new Browser(server);
        await AskAsync(browser, email);
        var code = await CodeAsync(email);
        await using var db = server.Open(Viewer.System("test"));
        Assert.DoesNotContain(await db.Set<OutboxMessage>().Select(message => message.Payload).ToListAsync(Cancel), payload => payload.Contains(code) || payload.Contains(email));
    }

    private static Task<HttpResponseMessage> AskAsync(Browser browser, string email) => browser.PostFormFromAsync("/account/recover", "/account/recover", ("email", email));

    private static async Task<string?> RedeemAsync(Browser browser, string code) =>
        (await browser.PostFormAsync("/account/link", ("code", code), ("password", NewPassword))).Headers.Location?.OriginalString;

    private async Task<string> CodeAsync(string email) =>
        Regex.Match(Assert.Single(await server.MailsAsync(email)).Text, "/account/link\\?code=(?<code>[\\w-]{43})", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Groups["code"].Value;

    private async Task<int> AskedAsync()
    {
        await using var db = server.Open(Viewer.System("test"));
        return await db.Set<OutboxMessage>().CountAsync(message => message.Name == "auth.recovery-asked.v1", Cancel);
    }
}
