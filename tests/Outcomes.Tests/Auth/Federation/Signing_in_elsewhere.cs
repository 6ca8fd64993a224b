using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Outcomes.Auth;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Auth.Browser;

namespace Outcomes.Tests.Auth.Federation;

public sealed partial class Signing_in_elsewhere(FederationServers servers) : IClassFixture<FederationServers>
{
    private OutcomesServer Server => servers.Server;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T24_an_account_at_a_real_provider_signs_in_once_it_is_linked_and_never_by_its_address()
    {
        var email = await Server.AddAccountAsync("ada");
        await servers.Peer.AsCommandAsync((AddAccount add) => add.RunAsync(new AddAccount.Request(email, null, AuthVerbs.Password), Cancel));
        using var there = new Browser(servers.Peer);
        await there.SignInAsync(email, AuthVerbs.Password);

        using var stranger = new Browser(Server);
        Assert.Equal("/account/login?error=provider-unknown", await ThroughPeerAsync(stranger, there, "/account/external/peer"));
        Assert.False(stranger.HasSession);

        using var owner = await Server.SignedInAsync(email);
        Assert.Equal("/account/ways-in?done=link", await ThroughPeerAsync(owner, there, await LinkPathAsync(owner, "peer")));
        using var browser = new Browser(Server);
        Assert.Equal("/objectives?period=Q3", await ThroughPeerAsync(browser, there, "/account/external/peer?returnUrl=%2Fobjectives%3Fperiod%3DQ3"));
        Assert.Equal(("urn:outcomes:aal1", "ext"), await StrengthAsync(email));

        var page = await (await owner.GetAsync("/account/ways-in")).Content.ReadAsStringAsync(Cancel);
        Assert.Contains("Merrow account", page);
        var id = Regex.Match(page, "id=\"link-(?<id>[0-9a-f-]{36})\"", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Groups["id"].Value;
        using var other = await Server.SignedInAsync(await Server.AddAccountAsync("bo"));
        Assert.Equal(HttpStatusCode.NotFound, (await UnlinkAsync(other, id)).StatusCode);
        Assert.Equal("/account/ways-in?done=unlink", Where(await UnlinkAsync(owner, id)));
        Assert.Equal("/account/login?error=provider-unknown", await ThroughPeerAsync(browser, there, "/account/external/peer"));
        Assert.Equal(["auth.account-made.v1", "auth.signed-in.v1", "auth.external-linked.v1", "auth.signed-in.v1", "auth.external-unlinked.v1"], await Server.AuditedAsync(email));
        Assert.Equal(["Outcomes: An account was linked", "Outcomes: A linked account was removed"], (await Server.MailsAsync(email)).Select(mail => mail.Subject));
    }

    [Fact]
    public async Task A_session_of_a_password_alone_links_nothing_once_there_is_a_second_step()
    {
        var email = await Server.AddAccountAsync("ada");
        using var early = await Server.SignedInAsync(email);
        var path = await LinkPathAsync(early, "fake");
        var asked = await BeginAsync(early, path);
        using var owner = await Server.SignedInAsync(email);
        await AuthenticatorApp.SetUpAsync(owner, servers.Server.Now);
        Assert.Equal("/account/ways-in?error=provider-not-linked", await BackAsync(early, servers.Fake.Answer(asked, "weak", "none", ("acr", "two"))));
        Assert.Equal("/account/confirm?error=stronger&returnUrl=%2Faccount%2Fways-in", Where(await early.GetAsync(path)));
        Assert.Equal("/account/ways-in?done=link", await BackAsync(owner, servers.Fake.Answer(await BeginAsync(owner, await LinkPathAsync(owner, "fake")), "weak")));
        var page = await (await early.GetAsync("/account/ways-in")).Content.ReadAsStringAsync(Cancel);
        var id = Regex.Match(page, "id=\"link-(?<id>[0-9a-f-]{36})\"", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Groups["id"].Value;
        Assert.StartsWith("/account/confirm?error=stronger", Where(await UnlinkAsync(early, id)));
    }

    [Fact]
    public async Task The_same_name_at_another_provider_is_somebody_else()
    {
        var email = await Server.AddAccountAsync("ada");
        await LinkAsync(email, "same");
        using var browser = new Browser(Server);
        var asked = await BeginAsync(browser, "/account/external/evil");
        Assert.Equal("/account/login?error=provider-unknown", await BackAsync(browser, servers.Evil.Answer(asked, "same", "none", ("email", email), ("email_verified", true))));
        Assert.False(browser.HasSession);
        // One account elsewhere is one person here.
        using var other = await Server.SignedInAsync(await Server.AddAccountAsync("bo"));
        Assert.Equal("/account/ways-in?error=provider-taken", await BackAsync(other, servers.Fake.Answer(await BeginAsync(other, await LinkPathAsync(other, "fake")), "same")));
    }

    [Fact]
    public async Task An_id_token_that_lies_signs_nobody_in()
    {
        await LinkAsync(await Server.AddAccountAsync("ada"), "liar");
        string[] lies = ["iss", "aud", "two audiences", "azp", "over", "no end", "nonce", "no nonce", "no sub", "alg none", "HS256 with our secret", "HS256 with the public key", "unknown key", "crit", "an access token"];
        foreach (var lie in lies)
        {
            using var browser = new Browser(Server);
            var answer = await BackAsync(browser, servers.Fake.Answer(await BeginAsync(browser, "/account/external/fake"), "liar", lie));
            Assert.True(answer == "/account/login?error=provider-answer" && !browser.HasSession, $"{lie}: {answer}");
        }
        using var truthful = new Browser(Server);
        Assert.Equal("/", await BackAsync(truthful, servers.Fake.Answer(await BeginAsync(truthful, "/account/external/fake"), "liar")));
    }

    [Fact]
    public async Task T5_an_answer_that_this_browser_did_not_ask_for_is_refused()
    {
        await LinkAsync(await Server.AddAccountAsync("ada"), "csrf");
        using var thief = new Browser(Server);
        var answer = servers.Fake.Answer(await BeginAsync(thief, "/account/external/fake"), "csrf");
        using var victim = new Browser(Server);
        foreach (var forged in new[] { answer, answer.Replace("state=", "state=x", StringComparison.Ordinal), Regex.Replace(answer, "state=[^&]*", "", RegexOptions.None, TimeSpan.FromMinutes(1)), "/account/external/fake/callback" })
            Assert.Equal("/account/login?error=provider-state", await BackAsync(victim, forged));
        Assert.False(victim.HasSession);
        Assert.Equal("/", await BackAsync(thief, answer));
        Assert.Equal("/account/login?error=provider-state", await BackAsync(thief, answer));   // once
    }

    [Fact]
    public async Task T6_an_answer_of_one_provider_is_none_of_another()
    {
        await LinkAsync(await Server.AddAccountAsync("ada"), "mixed");
        using var browser = new Browser(Server);
        var answer = servers.Fake.Answer(await BeginAsync(browser, "/account/external/fake"), "mixed");
        Assert.Equal("/account/login?error=provider-state", await BackAsync(browser, answer.Replace("/fake/", "/evil/", StringComparison.Ordinal)));
        Assert.Equal("/account/login?error=provider-answer", await BackAsync(browser, answer + "&iss=" + Uri.EscapeDataString(servers.Evil.Issuer)));
        // One that always says who it is, and once does not.
        using var there = new Browser(servers.Peer);
        await there.SignInAsync(await servers.Peer.AddAccountAsync("ada"), AuthVerbs.Password);
        var fromPeer = await PeerAnswerAsync(there, await BeginAsync(browser, "/account/external/peer"));
        Assert.Contains("iss=", fromPeer);
        Assert.Equal("/account/login?error=provider-answer", await BackAsync(browser, Regex.Replace(fromPeer, "&iss=[^&]*", "", RegexOptions.None, TimeSpan.FromMinutes(1))));
    }

    [Fact]
    public async Task What_went_wrong_there_is_told_in_words()
    {
        (string Error, string Code, string Words)[] refusals =
        [
            ("access_denied", "provider-denied", "said no"), ("login_required", "provider-denied", "said no"), ("server_error", "provider-away", "cannot be reached now"),
            ("invalid_scope", "provider-answer", "its log says why"), ("<script>alert(1)</script>", "provider-answer", "its log says why"),
        ];
        foreach (var (error, code, words) in refusals)
        {
            using var browser = new Browser(Server);
            var state = Regex.Match((await BeginAsync(browser, "/account/external/fake")).Query, "state=(?<state>[^&]*)", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Groups["state"].Value;
            var led = await BackAsync(browser, $"/account/external/fake/callback?state={state}&error={Uri.EscapeDataString(error)}&error_description=Call+0800+EVIL");
            Assert.Equal($"/account/login?error={code}", led);
            var page = await (await browser.GetAsync(led)).Content.ReadAsStringAsync(Cancel);
            Assert.Contains(words, page);
            Assert.DoesNotContain("EVIL", page);
        }
        using var nowhere = new Browser(Server);
        Assert.Equal("/account/login?error=provider-away", Where(await nowhere.GetAsync("/account/external/away")));
        Assert.Equal(HttpStatusCode.NotFound, (await nowhere.GetAsync("/account/external/unheard-of")).StatusCode);
    }

    [Fact]
    public async Task Metadata_of_another_server_is_refused()
    {
        using var browser = new Browser(Server);
        Assert.Equal("/account/login?error=provider-answer", Where(await browser.GetAsync("/account/external/impostor")));
    }

    [Fact]
    public async Task T1_a_foreign_return_address_leads_home_and_a_forged_host_leads_nowhere_else()
    {
        await LinkAsync(await Server.AddAccountAsync("ada"), "home");
        foreach (var returnUrl in new[] { "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)" })
        {
            using var browser = new Browser(Server);
            var asked = Where(await browser.SendAsync(HttpMethod.Get, $"/account/external/fake?returnUrl={Uri.EscapeDataString(returnUrl)}", headers: ("X-Forwarded-Host", "evil.example")));
            Assert.Contains(Uri.EscapeDataString("https://outcomes.example.org/account/external/fake/callback"), asked);
            Assert.Equal("/", await BackAsync(browser, servers.Fake.Answer(new Uri(asked), "home")));
        }
    }

    [Fact]
    public async Task A_link_is_made_in_the_session_that_asked_for_it_and_from_its_own_page()
    {
        using var owner = await Server.SignedInAsync(await Server.AddAccountAsync("ada"));
        using var other = await Server.SignedInAsync(await Server.AddAccountAsync("bo"));
        using var nobody = new Browser(Server);
        var path = await LinkPathAsync(owner, "fake");
        foreach (var (browser, address) in new[] { (other, path), (nobody, path), (owner, path.Replace("/fake", "/evil", StringComparison.Ordinal)), (owner, "/account/external/fake?link=1") })
            Assert.StartsWith("/account/confirm?", Where(await browser.GetAsync(address)));

        // Signed in anew meanwhile: another session.
        var asked = await BeginAsync(owner, path);
        var email = await Server.AddAccountAsync("cy");
        await owner.SignInAsync(email, AuthVerbs.Password);
        Assert.Equal("/account/ways-in?error=provider-not-linked", await BackAsync(owner, servers.Fake.Answer(asked, "stray")));
        Assert.DoesNotContain("auth.external-linked.v1", await Server.AuditedAsync(email));
    }

    [Fact]
    public async Task The_strength_and_the_time_of_the_proof_are_what_the_provider_says()
    {
        var email = await Server.AddAccountAsync("ada");
        await LinkAsync(email, "strong");
        var long_ago = DateTimeOffset.UtcNow.AddHours(-1).ToUnixTimeSeconds();
        foreach (var (acr, since, expected, isFresh) in new[] { ("two", DateTimeOffset.UtcNow.ToUnixTimeSeconds(), "urn:outcomes:aal2", true), ("other", long_ago, "urn:outcomes:aal1", false), ("", 0, "urn:outcomes:aal1", false) })
        {
            using var browser = new Browser(Server);
            Assert.Equal("/", await BackAsync(browser, servers.Fake.Answer(await BeginAsync(browser, "/account/external/fake"), "strong", "none", ("acr", acr), ("auth_time", since))));
            Assert.Equal((expected, "ext"), await StrengthAsync(email));
            Assert.Equal(isFresh, (await (await browser.GetAsync("/account/ways-in")).Content.ReadAsStringAsync(Cancel)).Contains("Add a passkey", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Whoever_has_a_second_step_takes_it_where_the_provider_took_one_factor()
    {
        var email = await Server.AddAccountAsync("ada");
        await LinkAsync(email, "step");
        using var owner = await Server.SignedInAsync(email);
        var (app, _) = await AuthenticatorApp.SetUpAsync(owner, servers.Server.Now);
        using var weak = new Browser(Server);
        Assert.Equal("/account/mfa?returnUrl=%2Fpeople", await BackAsync(weak, servers.Fake.Answer(await BeginAsync(weak, "/account/external/fake?returnUrl=%2Fpeople"), "step")));
        Assert.False(weak.HasSession);
        Assert.Equal("/", Where(await weak.StepAsync(app.Code(servers.Server.Now, 1))));
        Assert.Equal(("urn:outcomes:aal2", "ext otp"), await StrengthAsync(email));
        using var strong = new Browser(Server);
        Assert.Equal("/", await BackAsync(strong, servers.Fake.Answer(await BeginAsync(strong, "/account/external/fake"), "step", "none", ("acr", "two"))));
    }

    [Fact]
    public async Task A_proof_older_than_was_asked_for_signs_nobody_in()
    {
        await LinkAsync(await Server.AddAccountAsync("ada"), "stale");
        using var browser = new Browser(Server);
        foreach (var (ago, led) in new[] { (TimeSpan.FromHours(11.9), "/"), (TimeSpan.FromHours(12.1), "/account/login?error=provider-answer") })
            Assert.Equal(led, await BackAsync(browser, servers.Fake.Answer(await BeginAsync(browser, "/account/external/fake"), "stale", "none", ("auth_time", servers.Server.Now.Subtract(ago).ToUnixTimeSeconds()))));
    }

    [Fact]
    public async Task A_provider_that_is_away_is_not_asked_again_by_everybody_who_comes()
    {
        using var browser = new Browser(Server);
        servers.Server.Pass(TimeSpan.FromMinutes(1));
        await servers.Absent.WithholdAsync(async () =>
        {
            for (var tries = 0; tries < 3; tries++) Assert.Equal("/account/login?error=provider-away", Where(await browser.GetAsync("/account/external/absent")));
        });
        Assert.Equal(1, servers.Absent.MetadataReads);
        Assert.Equal("/account/login?error=provider-away", Where(await browser.GetAsync("/account/external/absent")));
        servers.Server.Pass(TimeSpan.FromSeconds(11));
        Assert.StartsWith(servers.Absent.Issuer, (await BeginAsync(browser, "/account/external/absent")).OriginalString);
    }

    [Fact]
    public async Task New_keys_of_a_provider_are_found_at_the_first_sign_in()
    {
        await LinkAsync(await Server.AddAccountAsync("ada"), "keys");
        servers.Fake.ChangeKeys();
        servers.Server.Pass(TimeSpan.FromMinutes(2));
        using var browser = new Browser(Server);
        Assert.Equal("/", await BackAsync(browser, servers.Fake.Answer(await BeginAsync(browser, "/account/external/fake"), "keys")));
    }

    [Fact]
    public async Task A_disabled_account_does_not_come_in_elsewhere()
    {
        var email = await Server.AddAccountAsync("ada");
        await LinkAsync(email, "disabled");
        await Server.DisableAsync(email);
        using var browser = new Browser(Server);
        Assert.Equal("/account/login?error=provider-ended", await BackAsync(browser, servers.Fake.Answer(await BeginAsync(browser, "/account/external/fake"), "disabled")));
        Assert.False(browser.HasSession);
    }

    private async Task LinkAsync(string email, string subject)
    {
        using var owner = await Server.SignedInAsync(email);
        Assert.Equal("/account/ways-in?done=link", await BackAsync(owner, servers.Fake.Answer(await BeginAsync(owner, await LinkPathAsync(owner, "fake")), subject)));
    }

    /// <summary>Where the page leads to.</summary>
    private static async Task<string> LinkPathAsync(Browser browser, string provider)
    {
        var page = await (await browser.GetAsync("/account/ways-in")).Content.ReadAsStringAsync(Cancel);
        return WebUtility.HtmlDecode(Regex.Match(page, $"href=\"(?<path>/account/external/{provider}\\?link=[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Groups["path"].Value);
    }

    private static async Task<Uri> BeginAsync(Browser browser, string path) => (await browser.GetAsync(path)).Headers.Location!;

    private static async Task<string> BackAsync(Browser browser, string answer) => Where(await browser.GetAsync(answer));

    private static async Task<string> ThroughPeerAsync(Browser here, Browser there, string path) => await BackAsync(here, await PeerAnswerAsync(there, await BeginAsync(here, path)));

    private static async Task<string> PeerAnswerAsync(Browser there, Uri asked) => (await there.GetAsync(asked.PathAndQuery)).Headers.Location!.PathAndQuery;

    private static Task<HttpResponseMessage> UnlinkAsync(Browser browser, string id) => browser.PostFormFromAsync("/account/ways-in", "/account/ways-in", ("do", "unlink"), ("id", id));

    private async Task<(string Acr, string Amr)> StrengthAsync(string email)
    {
        await using var db = Server.Open(Viewer.System("test"));
        var account = await Server.AccountAsync(email);
        var session = await db.Set<UserSession>().Where(session => session.AccountId == account.Id).OrderByDescending(session => session.StartedAt).FirstAsync(Cancel);
        return (session.Acr, session.Amr);
    }
}
