using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Outcomes.Auth;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Auth.Browser;

namespace Outcomes.Tests.Auth.Passkeys;

public sealed class Signing_in_with_passkeys_on_SQLite(SqliteServer server) : Signing_in_with_passkeys(server);
public sealed class Signing_in_with_passkeys_on_PostgreSQL(PostgresServer server) : Signing_in_with_passkeys(server);

public abstract class Signing_in_with_passkeys
{
    private readonly OutcomesServer server;

    protected Signing_in_with_passkeys(OutcomesServer server)
    {
        this.server = server;
        server.SkipUnlessAvailable();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_passkey_is_made_signs_in_is_renamed_and_is_removed()
    {
        var email = await server.AddAccountAsync("ada");
        using var owner = await server.SignedInAsync(email);
        using var device = new SoftwareAuthenticator();
        Assert.Equal("/account/ways-in?done=add", await AddAsync(owner, device));

        using var elsewhere = new Browser(server);
        Assert.Equal("/objectives?period=Q3", await UseAsync(elsewhere, device, "/objectives?period=Q3"));
        Assert.True(elsewhere.HasSession);
        await using (var db = server.Open(Viewer.System("test")))
        {
            var account = await server.AccountAsync(email);
            var session = await db.Set<UserSession>().Where(session => session.AccountId == account.Id).OrderByDescending(session => session.StartedAt).FirstAsync(Cancel);
            Assert.Equal(("urn:outcomes:aal2", "hwk user mfa"), (session.Acr, session.Amr));
        }

        var id = await PasskeyIdAsync(email);
        Assert.Equal("/account/ways-in?done=rename", Where(await elsewhere.PostFormFromAsync("/account/ways-in", "/account/ways-in", ("do", "rename"), ("id", id), ("name", "Blue laptop"))));
        Assert.Contains("Blue laptop", await (await elsewhere.GetAsync("/account/ways-in")).Content.ReadAsStringAsync(Cancel));
        Assert.Equal("/account/ways-in?done=remove", Where(await elsewhere.PostFormFromAsync("/account/ways-in", "/account/ways-in", ("do", "remove"), ("id", id))));
        using var late = new Browser(server);
        Assert.Equal("/account/login?error=passkey-refused&returnUrl=%2F", await UseAsync(late, device));
        Assert.Equal(["auth.account-made.v1", "auth.signed-in.v1", "auth.passkey-added.v1", "auth.signed-in.v1", "auth.passkey-removed.v1"], await server.AuditedAsync(email));
        Assert.Equal(["Outcomes: A passkey was added", "Outcomes: A passkey was removed"], (await server.MailsAsync(email)).Select(mail => mail.Subject));
    }

    [Fact]
    public async Task An_answer_that_lies_signs_nobody_in()
    {
        using var owner = await server.SignedInAsync(await server.AddAccountAsync("ada"));
        using var device = new SoftwareAuthenticator();
        await AddAsync(owner, device);
        using var stranger = new SoftwareAuthenticator { UserHandle = device.UserHandle };
        using var other = await server.SignedInAsync(await server.AddAccountAsync("bo"));
        using var othersDevice = new SoftwareAuthenticator();
        await AddAsync(other, othersDevice);

        using var browser = new Browser(server);
        var form = await browser.FormTokenOfPageAsync("/account/login");
        foreach (var lie in Lies)
        {
            var (options, ticket) = await QuestionAsync(browser, "/account/login");
            Tell(lie, device, stranger.UserHandle, othersDevice.UserHandle);
            var answer = lie switch { "unknown key" => stranger.Get(options), "nothing" => "", "rubbish" => "{\"id\":[1]}", _ => device.Get(options) };
            var reply = await browser.SendAsync(HttpMethod.Post, "/account/passkey", content: new FormUrlEncodedContent([KeyValuePair.Create("ticket", ticket), KeyValuePair.Create("credential", answer), form]));
            Assert.True(Where(reply) == (lie == "none" ? "/" : "/account/login?error=passkey-refused&returnUrl=%2F"), $"{lie}: {Where(reply)}");
        }
    }

    [Fact]
    public async Task A_challenge_is_answered_once_even_by_a_device_that_counts_nothing()
    {
        using var owner = await server.SignedInAsync(await server.AddAccountAsync("ada"));
        using var device = new SoftwareAuthenticator();
        await AddAsync(owner, device);
        using var browser = new Browser(server);
        var (options, ticket) = await QuestionAsync(browser, "/account/login");
        var answer = device.Get(options);
        Assert.Equal("/", Where(await browser.PostFormAsync("/account/passkey", ("ticket", ticket), ("credential", answer))));
        using var thief = new Browser(server);
        Assert.Equal("/account/login?error=passkey-over&returnUrl=%2F", Where(await thief.PostFormAsync("/account/passkey", ("ticket", ticket), ("credential", answer))));
        var (_, another) = await QuestionAsync(thief, "/account/login");
        Assert.Equal("/account/login?error=passkey-refused&returnUrl=%2F", Where(await thief.PostFormAsync("/account/passkey", ("ticket", another), ("credential", answer))));
        Assert.Equal("/account/login?error=passkey-over&returnUrl=%2F", Where(await thief.PostFormAsync("/account/passkey", ("ticket", another[..^4] + "AAAA"), ("credential", answer))));
        Assert.False(thief.HasSession);
    }

    [Fact]
    public async Task T28_of_32_who_answer_one_challenge_at_once_one_signs_in()
    {
        using var owner = await server.SignedInAsync(await server.AddAccountAsync("ada"));
        using var device = new SoftwareAuthenticator();
        await AddAsync(owner, device);
        using var browser = new Browser(server);
        var (options, ticket) = await QuestionAsync(browser, "/account/login");
        var answer = device.Get(options);
        // Each with cookies and a form of their own: with the winner's session a form that was read before it is void.
        var racers = await Task.WhenAll(Enumerable.Range(0, 32).Select(async _ =>
        {
            var racer = new Browser(server);
            return (Browser: racer, Form: await racer.FormTokenOfPageAsync("/account/login"));
        }));
        var answers = await Task.WhenAll(racers.Select(racer => racer.Browser.SendAsync(HttpMethod.Post, "/account/passkey",
            content: new FormUrlEncodedContent([KeyValuePair.Create("ticket", ticket), KeyValuePair.Create("credential", answer), racer.Form]))));
        foreach (var racer in racers) racer.Browser.Dispose();
        Assert.Equal(1, answers.Count(one => Where(one) == "/"));
        // Whoever looks after the winner's commit is refused for the counter that has moved, before the challenge is asked about.
        Assert.All(answers.Where(one => Where(one) != "/"), one => Assert.Matches("passkey-(over|refused)", Where(one)));
    }

    [Fact]
    public async Task A_counter_that_runs_backwards_blocks_the_passkey_until_it_is_removed()
    {
        var email = await server.AddAccountAsync("ada");
        using var owner = await server.SignedInAsync(email);
        using var device = new SoftwareAuthenticator { Count = 1 };
        await AddAsync(owner, device);
        using var browser = new Browser(server);
        device.Count = 5;
        Assert.Equal("/", await UseAsync(browser, device));
        using var copy = new Browser(server);
        foreach (var count in new uint[] { 5, 0, 9 })
        {
            device.Count = count;
            Assert.Equal("/account/login?error=passkey-suspect&returnUrl=%2F", await UseAsync(copy, device));
        }

        Assert.Contains("Its counter ran backwards", await (await owner.GetAsync("/account/ways-in")).Content.ReadAsStringAsync(Cancel));
        Assert.Equal(["auth.passkey-suspect.v1", "auth.sign-in-refused.v1", "auth.sign-in-refused.v1"], (await server.AuditedAsync(email)).TakeLast(3));
    }

    [Fact]
    public async Task A_passkey_of_a_disabled_account_signs_nobody_in()
    {
        var email = await server.AddAccountAsync("ada");
        using var owner = await server.SignedInAsync(email);
        using var device = new SoftwareAuthenticator();
        await AddAsync(owner, device);
        await server.DisableAsync(email);
        using var browser = new Browser(server);
        Assert.Equal("/account/login?error=passkey-refused&returnUrl=%2F", await UseAsync(browser, device));
        Assert.False(browser.HasSession);
    }

    [Fact]
    public async Task Nobody_makes_names_or_removes_a_passkey_for_somebody_else()
    {
        var email = await server.AddAccountAsync("ada");
        using var owner = await server.SignedInAsync(email);
        using var device = new SoftwareAuthenticator();
        await AddAsync(owner, device);
        using var other = await server.SignedInAsync(await server.AddAccountAsync("bo"));
        var id = await PasskeyIdAsync(email);
        foreach (var step in new[] { "rename", "remove" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.PostFormFromAsync("/account/ways-in", "/account/ways-in", ("do", step), ("id", id), ("name", "Mine"))).StatusCode);

        // What was asked in one session is not answered in another, and no key is taken that is here already.
        using var second = new SoftwareAuthenticator();
        var (options, ticket) = await QuestionAsync(owner, "/account/ways-in");
        (string, string)[] fields = [("do", "add"), ("ticket", ticket), ("credential", second.Create(options)), ("name", "Theirs")];
        Assert.Equal(HttpStatusCode.Conflict, (await other.PostFormFromAsync("/account/ways-in", "/account/ways-in", fields)).StatusCode);
        (options, ticket) = await QuestionAsync(owner, "/account/ways-in");
        foreach (var (sent, name) in new[] { (device.Create(options), "Twice"), (second.Create(options, "webauthn.get"), "Wrong kind"), ("", "Nothing"), ("[]", "Rubbish") })
            Assert.Equal(HttpStatusCode.Conflict, (await owner.PostFormFromAsync("/account/ways-in", "/account/ways-in", ("do", "add"), ("ticket", ticket), ("credential", sent), ("name", name))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await owner.PostFormFromAsync("/account/ways-in", "/account/ways-in", ("do", "add"), ("ticket", ticket), ("credential", second.Create(options)), ("name", " "))).StatusCode);
        await using var db = server.Open(Viewer.System("test"));
        var account = await server.AccountAsync(email);
        Assert.Equal(1, await db.Set<Passkey>().CountAsync(passkey => passkey.AccountId == account.Id, Cancel));
    }

    [Fact]
    public async Task A_passkey_proves_again_who_its_owner_is_and_nobody_elses_does()
    {
        using var ada = await server.SignedInAsync(await server.AddAccountAsync("ada"));
        using var bo = await server.SignedInAsync(await server.AddAccountAsync("bo"));
        using var adas = new SoftwareAuthenticator();
        using var bos = new SoftwareAuthenticator();
        await AddAsync(ada, adas);
        await AddAsync(bo, bos);
        Assert.Equal("/account/confirm?error=passkey-refused&returnUrl=%2Faccount%2Fways-in", await UseAsync(ada, bos, "/account/ways-in", "/account/confirm", "/account/confirm/passkey"));
        Assert.Equal("/account/ways-in", await UseAsync(ada, adas, "/account/ways-in", "/account/confirm", "/account/confirm/passkey"));
    }

    [Fact]
    public async Task T1_a_foreign_return_address_leads_home()
    {
        using var owner = await server.SignedInAsync(await server.AddAccountAsync("ada"));
        using var device = new SoftwareAuthenticator();
        await AddAsync(owner, device);
        foreach (var returnUrl in new[] { "https://evil.example/", "//evil.example", "/\\evil.example" })
        {
            using var browser = new Browser(server);
            Assert.Equal("/", await UseAsync(browser, device, returnUrl));
        }
    }

    // The last is the truth, which is taken.
    private static readonly string[] Lies =
        ["origin", "a name that begins alike", "domain", "frame", "nobody verified", "signature", "another's account", "unknown key", "no account", "nothing", "rubbish", "none"];

    private static void Tell(string lie, SoftwareAuthenticator device, string ownHandle, string anothersHandle)
    {
        device.Origin = lie switch { "origin" => "https://outcomes.evil.example", "a name that begins alike" => "http://localhost.evil.example:5080", _ => "http://localhost:5080" };
        device.Domain = lie == "domain" ? "evil.example" : "localhost";
        (device.IsCrossOrigin, device.IsUserVerified, device.TampersSignature) = (lie == "frame", lie != "nobody verified", lie == "signature");
        device.UserHandle = lie switch { "another's account" => anothersHandle, "no account" => "", _ => ownHandle };
    }

    internal static async Task<string> AddAsync(Browser browser, SoftwareAuthenticator device)
    {
        var (options, ticket) = await QuestionAsync(browser, "/account/ways-in");
        return Where(await browser.PostFormFromAsync("/account/ways-in", "/account/ways-in", ("do", "add"), ("ticket", ticket), ("credential", device.Create(options)), ("name", "Laptop")));
    }

    internal static async Task<string> UseAsync(Browser browser, SoftwareAuthenticator device, string returnUrl = "/", string page = "/account/login", string path = "/account/passkey")
    {
        var (options, ticket) = await QuestionAsync(browser, page);
        return Where(await browser.PostFormFromAsync(page, path, ("ticket", ticket), ("credential", device.Get(options)), ("returnUrl", returnUrl)));
    }

    /// <summary>What the page's script would read.</summary>
    internal static async Task<(string Options, string Ticket)> QuestionAsync(Browser browser, string page)
    {
        var html = await (await browser.GetAsync(page)).Content.ReadAsStringAsync(Cancel);
        var options = Regex.Match(html, "data-options=\"(?<text>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Groups["text"].Value;
        var ticket = Regex.Match(html, "name=\"ticket\" value=\"(?<text>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Groups["text"].Value;
        return (WebUtility.HtmlDecode(options), ticket);
    }

    private async Task<string> PasskeyIdAsync(string email)
    {
        await using var db = server.Open(Viewer.System("test"));
        var account = await server.AccountAsync(email);
        return (await db.Set<Passkey>().Where(passkey => passkey.AccountId == account.Id).Select(passkey => passkey.Id).SingleAsync(Cancel)).ToString();
    }
}
